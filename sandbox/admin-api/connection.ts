import { GraphQLError } from 'graphql';

export interface ConnectionArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
  reverse?: boolean | null;
}

export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

type SortValue = string | number;

/** Shopify's limit for every array and page (https://shopify.dev/docs/api/usage/limits). */
const MAX_PAGE = 250;

/**
 * One page of `items`, as a Relay connection.
 *
 * With `sortBy` the items are sorted ascending by that value, then by id, and a cursor keeps its
 * place even when its item has moved or gone. Without it the given order stands and a cursor is the
 * place of its item. `reverse` turns the order round before paging.
 *
 * A bulk query hands in `first: Infinity`, for which there is no limit.
 * Throws Shopify's errors for a missing or doubled page size, one above 250, and a foreign cursor.
 */
export function connection<T extends { id: string }>(
  items: Iterable<T>,
  args: ConnectionArgs,
  options: { sortBy?: (item: T) => SortValue } = {},
): Connection<T> {
  const size = pageSize(args);
  const { sortBy } = options;
  const rows = [...items];
  if (sortBy) rows.sort((a, b) => compare(sortBy(a), sortBy(b)) || compareIds(a.id, b.id));
  if (args.reverse) rows.reverse();

  const reverse = args.reverse === true;
  const from = args.after ? placeOf(rows, args.after, sortBy, reverse).next : 0;
  const to = args.before ? placeOf(rows, args.before, sortBy, reverse).at : rows.length;
  const start = args.last == null ? from : Math.max(from, to - size);
  const end = args.last == null ? Math.min(to, from + size) : to;
  const page = rows.slice(start, Math.max(start, end));
  const edges = page.map((node) => ({ cursor: cursorOf(node, sortBy), node }));
  return {
    edges,
    nodes: page,
    pageInfo: {
      hasNextPage: end < rows.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function pageSize({ first, last }: ConnectionArgs): number {
  if (first == null && last == null) throw badRequest('you must provide one of first or last');
  if (first != null && last != null) throw badRequest('providing both first and last is not supported');
  const size = (first ?? last)!;
  if (size === Infinity) return size;
  if (size < 0) throw badRequest(`${first == null ? 'last' : 'first'} must be a non-negative integer`);
  if (size > MAX_PAGE) throw badRequest(`${first == null ? 'last' : 'first'} cannot exceed ${MAX_PAGE}`);
  return size;
}

/** Where a cursor stands: `at` is its own index (or where it would be), `next` the one after it. */
function placeOf<T extends { id: string }>(
  rows: T[],
  cursor: string,
  sortBy: ((item: T) => SortValue) | undefined,
  reverse: boolean,
): { at: number; next: number } {
  const { id, value } = readCursor(cursor);
  if (!sortBy || value === undefined) {
    const at = rows.findIndex((row) => row.id === id);
    if (at < 0) throw badRequest(`Invalid cursor for current pagination sort.`);
    return { at, next: at + 1 };
  }
  const order = (row: T): number => (compare(sortBy(row), value) || compareIds(row.id, id)) * (reverse ? -1 : 1);
  const at = rows.findIndex((row) => order(row) >= 0);
  const next = rows.findIndex((row) => order(row) > 0);
  return { at: at < 0 ? rows.length : at, next: next < 0 ? rows.length : next };
}

function cursorOf<T extends { id: string }>(item: T, sortBy?: (item: T) => SortValue): string {
  const place = sortBy ? { last_id: item.id, last_value: sortBy(item) } : { last_id: item.id };
  return Buffer.from(JSON.stringify(place)).toString('base64');
}

function readCursor(cursor: string): { id: string; value?: SortValue } {
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64').toString()) as { last_id?: unknown; last_value?: SortValue };
    if (typeof place.last_id === 'string') return { id: place.last_id, value: place.last_value };
  } catch {
    // Falls through to the answer for a cursor that is not ours.
  }
  throw badRequest(`Invalid cursor for current pagination sort.`);
}

function compare(a: SortValue, b: SortValue): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Gids by their number, so that Order/9 stands before Order/10. */
function compareIds(a: string, b: string): number {
  const [left, right] = [a, b].map((gid) => Number(/(\d+)(?:\?.*)?$/.exec(gid)?.[1] ?? NaN)) as [number, number];
  return Number.isNaN(left) || Number.isNaN(right) || left === right ? compare(a, b) : left - right;
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}
