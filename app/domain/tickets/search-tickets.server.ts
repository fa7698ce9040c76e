import type { Desk } from '#app/desk/desk.ts';
import { gramsOf, wordsOf } from '#app/platform/grams.ts';
import { cursorOf, placeOf, type InboxFilters } from './inbox-filters.ts';
import { meAt, PAGE } from './inbox.server.ts';
import { inboxRows, rowsByIdStatement, thoseWithin, type InboxRow } from './inbox.sql.server.ts';
import { candidatesOf, thoseWithWords, type Candidate } from './search.sql.server.ts';

export interface FoundTickets {
  /** The ticket of that number first, then the newest message first. */
  rows: InboxRow[];
  /** Where to look on; a page of a narrow search may be empty and yet have one. */
  next: string | null;
  /** Nothing in the query is two characters long. */
  tooShort: boolean;
}

/** A rare long word among many near matches is looked for this often, then the next page goes on. */
const ROUNDS = 5;

/** Under filters most near matches may fall away: that many are read at once. */
const BROAD = 400;

/** A search has an order of its own. */
export type SearchFilters = Omit<InboxFilters, 'sort'>;

/**
 * Tickets in which every word of the query occurs: subject, names, e-mail,
 * order name, ticket number, messages. Two Hangul syllables are enough.
 * @param filters what else must hold; held-back tickets are found unless they say otherwise
 * @throws Problem bad_input for a cursor that is none
 */
export async function searchTickets(desk: Desk, query: string, cursor: string | null = null, filters: SearchFilters = {}, size = PAGE): Promise<FoundTickets> {
  const words = wordsOf(query);
  const place = cursor ? placeOf(cursor) : null;
  const after = place ? { lastMessageAt: place.at, ticketId: place.id } : null;
  const numbered = cursor ? null : await ticketOfNumber(desk, query, filters);
  const { found, last } = words.length ? await matching(desk, { words, filters }, after, size) : { found: [], last: null };
  const ids = [...new Set([...(numbered ? [numbered] : []), ...found])];
  const rows = ids.length ? await inboxRows(desk.db, rowsByIdStatement(desk.shop.id, ids)) : [];
  rows.sort((one, two) => Number(two.id === numbered) - Number(one.id === numbered));
  return {
    rows,
    next: last ? cursorOf({ side: 'after', at: last.lastMessageAt, id: last.ticketId }) : null,
    tooShort: !words.length && !numbered,
  };
}

async function ticketOfNumber(desk: Desk, query: string, filters: SearchFilters): Promise<string | null> {
  const digits = /^\s*#?(\d{1,9})\s*$/.exec(query.normalize('NFKC'))?.[1];
  if (!digits) return null;
  const ticket = await desk.db.ticket.findFirst({ where: { shopId: desk.shop.id, number: Number(digits) }, select: { id: true } });
  return ticket && (await within(desk, [ticket.id], filters)).has(ticket.id) ? ticket.id : null;
}

interface Wanted {
  words: string[];
  filters: SearchFilters;
}

/** `last` is where to go on; null when there is nothing more. */
async function matching(desk: Desk, { words, filters }: Wanted, after: Candidate | null, size: number): Promise<{ found: string[]; last: Candidate | null }> {
  const grams = [...new Set(words.flatMap(gramsOf))];
  // A word of two characters is a gram: the candidates are the answer.
  const exact = words.every((word) => [...word].length === 2);
  const found: string[] = [];
  let last = after;
  for (let round = 0; round < ROUNDS && found.length < size; round++) {
    const wanted = isNarrow(filters) ? BROAD : exact ? size + 1 : size * 2;
    const candidates = await candidatesOf(desk.db, grams, last, wanted);
    const ids = candidates.map((candidate) => candidate.ticketId);
    const left = await within(desk, ids, filters);
    const matches = exact || !left.size ? left : await thoseWithWords(desk.db, desk.shop.id, [...left], words);
    for (const candidate of candidates) {
      if (found.length === size) return { found, last };
      if (matches.has(candidate.ticketId)) found.push(candidate.ticketId);
      last = candidate;
    }
    if (candidates.length < wanted) return { found, last: null };
  }
  return { found, last };
}

async function within(desk: Desk, ids: string[], filters: SearchFilters): Promise<Set<string>> {
  return ids.length && isNarrow(filters) ? thoseWithin(desk.db, desk.shop.id, ids, filters, meAt(desk)) : new Set(ids);
}

function isNarrow(filters: SearchFilters): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
