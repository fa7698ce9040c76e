import { z } from 'zod';
import { Problem } from '#app/platform/problem.ts';
import { ticketStatuses } from './ticket.ts';

/** What the inbox shows; every part may be left out. Held-back tickets are shown only when asked for. */
export const InboxFilters = z.object({
  status: z.enum(ticketStatuses).optional(),
  /** me: of the agent at this desk · none: nobody's · or an agent's id. */
  assigned: z.string().min(1).optional(),
  unread: z.boolean().optional(),
  causeId: z.uuid().optional(),
  /** Whether an order is linked. */
  order: z.enum(['linked', 'none']).optional(),
  heldBack: z.boolean().optional(),
  /** waiting: those who wait for an answer, the longest first. */
  sort: z.enum(['last_message', 'waiting']).optional(),
});
export type InboxFilters = z.infer<typeof InboxFilters>;

/** A place in the list, and to which side of it one looks. */
export interface Place {
  at: Date;
  id: string;
  side: 'after' | 'before';
}

/** The place as text for an address; `placeOf` reads it back. */
export function cursorOf(place: Place): string {
  return Buffer.from(JSON.stringify([place.side, place.at.getTime(), place.id])).toString('base64url');
}

/** @throws Problem bad_input for anything that is not one of ours */
export function placeOf(cursor: string): Place {
  const parsed = Written.safeParse(read(cursor));
  if (!parsed.success) throw new Problem('bad_input', { field: 'cursor' });
  const [side, at, id] = parsed.data;
  return { side, at: new Date(at), id };
}

const Written = z.tuple([z.enum(['after', 'before']), z.number().int().min(0).max(8.64e15), z.uuid()]);

function read(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
