import { GraphQLError } from 'graphql';
import { satisfies, searchQuery } from './search-query.ts';
import type { SearchTerm } from './search-query.ts';

/** Decides one term about one item. `now` is the sandbox's time, for `updated_at:<now`. */
export type FieldMatch<T> = (item: T, term: SearchTerm, now: Date) => boolean;

/**
 * Makes a filter out of a `query:` argument. `fields` says how each search field of `type` is
 * matched, with `default` for bare words; a field that is not there is an error that names it.
 */
export function searchFilter<T>(
  type: string,
  query: string | null | undefined,
  fields: Record<string, FieldMatch<T>>,
  now: Date,
): (item: T) => boolean {
  const tree = searchQuery(query);
  const match = (term: SearchTerm): FieldMatch<T> => {
    const found = fields[term.field ?? 'default'];
    if (!found) throw new GraphQLError(`sandbox does not implement the search field ${type}.${term.field ?? 'default'}`);
    return found;
  };
  satisfies(tree, (term) => (match(term), false));
  return (item) => satisfies(tree, (term) => match(term)(item, term, now));
}

/** Whole value, case ignored; `x*` matches the beginning, `*` any value that is there. */
export function exactly<T>(read: (item: T) => unknown): FieldMatch<T> {
  return (item, term) => values(read(item)).some((value) => {
    const [have, want] = [String(value).toLowerCase(), term.value.toLowerCase()];
    return term.prefix ? have.startsWith(want) : have === want;
  });
}

/** Words: every word of the term begins a word of the value; a quoted term must stand there whole. */
export function wordsOf<T>(read: (item: T) => unknown): FieldMatch<T> {
  return (item, term) => {
    const text = values(read(item)).join(' ').toLowerCase();
    const want = term.value.toLowerCase();
    if (term.quoted) return text.includes(want);
    const words = text.split(/[^\p{L}\p{N}]+/u);
    return want.split(/[^\p{L}\p{N}]+/u).filter(Boolean).every((part) => words.some((word) => word.startsWith(part)));
  };
}

/** Numbers and decimal strings, with comparators and `5..20`. */
export function numberOf<T>(read: (item: T) => unknown): FieldMatch<T> {
  return (item, term) => {
    const have = read(item);
    if (have == null) return false;
    if (term.prefix) return true;
    const range = /^(-?[\d.]+?)\.\.(-?[\d.]+)$/.exec(term.value);
    if (range) return Number(have) >= Number(range[1]) && Number(have) <= Number(range[2]);
    return compares(Number(have), Number(term.value), term.comparator);
  };
}

/** The number at the end of a gid, so that `customer_id:123` and `id:>=1234` work; a whole gid is taken too. */
export function idOf<T>(read: (item: T) => unknown): FieldMatch<T> {
  const number = (gid: unknown) => (gid == null ? null : Number(/(\d+)(?:\?.*)?$/.exec(String(gid))?.[1]));
  return (item, term, now) => numberOf<T>(() => number(read(item)))(item, { ...term, value: String(number(term.value) ?? term.value) }, now);
}

/**
 * Times: ISO date-times, dates, months, years and `now`. Equality with something shorter than a
 * date-time means within that day, month or year. A text without a zone is read as UTC.
 */
export function timeOf<T>(read: (item: T) => unknown): FieldMatch<T> {
  return (item, term, now) => {
    const iso = read(item);
    if (iso == null) return false;
    if (term.prefix) return true;
    const have = Date.parse(String(iso));
    const { from, to } = spanOf(term.value, now);
    switch (term.comparator) {
      case '=': return have >= from && have < to;
      case '>': return have >= to;
      case '>=': return have >= from;
      case '<': return have < from;
      case '<=': return have < to;
    }
  };
}

function values(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => one != null && one !== '');
}

function compares(have: number, want: number, comparator: SearchTerm['comparator']): boolean {
  switch (comparator) {
    case '=': return have === want;
    case '>': return have > want;
    case '>=': return have >= want;
    case '<': return have < want;
    case '<=': return have <= want;
  }
}

/** The half-open span of milliseconds a text stands for; a second is the finest Shopify searches by. */
function spanOf(text: string, now: Date): { from: number; to: number } {
  if (text === 'now') return { from: now.getTime(), to: now.getTime() };
  const short = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (short) {
    const [year, month, day] = [Number(short[1]), Number(short[2] ?? 1) - 1, Number(short[3] ?? 1)];
    const to = short[3] ? Date.UTC(year, month, day + 1) : short[2] ? Date.UTC(year, month + 1) : Date.UTC(year + 1, 0);
    return { from: Date.UTC(year, month, day), to };
  }
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`;
  const from = Date.parse(zoned);
  if (Number.isNaN(from)) throw new GraphQLError(`Invalid time in search query: ${text}`);
  return { from, to: from + (/\.\d+/.test(text) ? 1 : 1000) };
}
