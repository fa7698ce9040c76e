import type { MessageKind, TicketStatus } from './ticket.ts';

export interface Standing {
  status: TicketStatus;
  waitingSince: Date | null;
  firstAnsweredAt: Date | null;
  resolvedAt: Date | null;
  heldBack: boolean;
}

export interface Entry {
  kind: MessageKind;
  /** RFC 3834: kept and shown, moves nothing. */
  automated: boolean;
  /** Waits for a resolution: the customer has not heard it yet. */
  held: boolean;
}

export interface Effects extends Partial<Standing> {
  unread?: boolean;
}

/**
 * What an entry changes on its ticket. The wait begins with the first
 * unanswered message of the customer and ends when an answer really leaves.
 */
export function effectsOf(standing: Standing, entry: Entry, at: Date): Effects {
  if (entry.automated || entry.held) return {};
  if (entry.kind === 'customer') return { status: 'open', waitingSince: standing.waitingSince ?? at, resolvedAt: null, unread: true };
  if (entry.kind !== 'agent') return {};
  return { status: 'waiting', waitingSince: null, resolvedAt: null, firstAnsweredAt: standing.firstAnsweredAt ?? at, heldBack: false };
}
