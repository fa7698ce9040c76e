import type { Desk } from '#app/desk/desk.ts';
import { gramsOf, wordsOf } from './grams.ts';
import { cursorOf, placeOf } from './inbox-filters.ts';
import { PAGE } from './inbox.server.ts';
import { inboxRows, rowsByIdStatement, type InboxRow } from './inbox.sql.server.ts';
import { candidatesOf, thoseWithWords, type Candidate } from './search.sql.server.ts';

export interface FoundTickets {
  /** The ticket of that number first, then the newest message first. */
  rows: InboxRow[];
  next: string | null;
  /** Nothing in the query is two characters long. */
  tooShort: boolean;
}

/** A rare long word among many near matches is looked for this often, then the next page goes on. */
const ROUNDS = 5;

/**
 * Tickets in which every word of the query occurs: subject, names, e-mail,
 * order name, ticket number, messages. Two Hangul syllables are enough.
 * @throws Problem bad_input for a cursor that is none
 */
export async function searchTickets(desk: Desk, query: string, cursor: string | null = null, size = PAGE): Promise<FoundTickets> {
  const words = wordsOf(query);
  const place = cursor ? placeOf(cursor) : null;
  const after = place ? { lastMessageAt: place.at, ticketId: place.id } : null;
  const numbered = cursor ? null : await ticketOfNumber(desk, query);
  const { found, last } = words.length ? await matching(desk, words, after, size) : { found: [], last: null };
  const ids = [...new Set([...(numbered ? [numbered] : []), ...found])];
  const rows = ids.length ? await inboxRows(desk.db, rowsByIdStatement(desk.shop.id, ids)) : [];
  rows.sort((one, two) => Number(two.id === numbered) - Number(one.id === numbered));
  return {
    rows,
    next: last ? cursorOf({ side: 'after', at: last.lastMessageAt, id: last.ticketId }) : null,
    tooShort: !words.length && !numbered,
  };
}

async function ticketOfNumber(desk: Desk, query: string): Promise<string | null> {
  const digits = /^\s*#?(\d{1,9})\s*$/.exec(query.normalize('NFKC'))?.[1];
  if (!digits) return null;
  const ticket = await desk.db.ticket.findFirst({ where: { shopId: desk.shop.id, number: Number(digits) }, select: { id: true } });
  return ticket?.id ?? null;
}

/** `last` is where to go on; null when there is nothing more. */
async function matching(desk: Desk, words: string[], after: Candidate | null, size: number): Promise<{ found: string[]; last: Candidate | null }> {
  const grams = [...new Set(words.flatMap(gramsOf))];
  // A word of two characters is a gram: the candidates are the answer.
  const exact = words.every((word) => [...word].length === 2);
  const found: string[] = [];
  let last = after;
  for (let round = 0; round < ROUNDS && found.length < size; round++) {
    const wanted = exact ? size + 1 : size * 2;
    const candidates = await candidatesOf(desk.db, grams, last, wanted);
    const ids = candidates.map((candidate) => candidate.ticketId);
    const matches = exact || !ids.length ? new Set(ids) : await thoseWithWords(desk.db, desk.shop.id, ids, words);
    for (const candidate of candidates) {
      if (found.length === size) return { found, last };
      if (matches.has(candidate.ticketId)) found.push(candidate.ticketId);
      last = candidate;
    }
    if (candidates.length < wanted) return { found, last: null };
  }
  return { found, last };
}
