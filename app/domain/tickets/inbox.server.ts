import type { Desk } from '#app/desk/desk.ts';
import { cursorOf, placeOf, type InboxFilters } from './inbox-filters.ts';
import { inboxRows, inboxStatement, type InboxRow } from './inbox.sql.server.ts';

export interface InboxPage {
  rows: InboxRow[];
  /** Null where the list ends. */
  next: string | null;
  previous: string | null;
}

export const PAGE = 50;

/**
 * One page of the inbox, in one statement. Where a page has emptied meanwhile,
 * or only a rest is left before it, the first page stands instead.
 * @param cursor `next` or `previous` of another page with the same filters
 * @throws Problem bad_input for a cursor that is none
 */
export async function inbox(desk: Desk, filters: InboxFilters, cursor: string | null = null, size = PAGE): Promise<InboxPage> {
  const place = cursor ? placeOf(cursor) : null;
  const found = await inboxRows(desk.db, inboxStatement(desk.shop.id, filters, meAt(desk), place, size + 1));
  const more = found.length > size;
  if (place && (place.side === 'before' ? !more && found.length < size : !found.length)) return inbox(desk, filters, null, size);
  const rows = place?.side === 'before' ? found.slice(0, size).toReversed() : found.slice(0, size);
  const [first, last] = [rows[0], rows.at(-1)];
  const at = (row: InboxRow) => (filters.sort === 'waiting' ? row.waitingSince! : row.lastMessageAt);
  const [hasNext, hasPrevious] = place?.side === 'before' ? [true, more] : [more, place !== null];
  return {
    rows,
    next: last && hasNext ? cursorOf({ side: 'after', at: at(last), id: last.id }) : null,
    previous: first && hasPrevious ? cursorOf({ side: 'before', at: at(first), id: first.id }) : null,
  };
}

/** The agent for whom `assigned: me` is read. */
export function meAt(desk: Desk): string | null {
  return desk.actor.kind === 'agent' ? (desk.actor.id ?? null) : null;
}
