import type { MessageKind, TicketStatus } from './ticket.ts';

export interface Standing {
  status: TicketStatus;
  waitingSince: Date | null;
  firstAnsweredAt: Date | null;
  answerDueAt: Date | null;
  resolvedAt: Date | null;
  heldBack: boolean;
}

export interface Entry {
  kind: MessageKind;
  /** RFC 3834: kept and shown, moves nothing. */
  automated: boolean;
  /** Waits for a resolution: the customer has not heard it yet. */
  held: boolean;
  /** A rule wrote it, by itself: nobody has answered yet. */
  byRule: 'all_answered' | 'more_asked' | null;
}

export interface Effects extends Partial<Standing> {
  unread?: boolean;
}

/**
 * What an entry changes on its ticket. The wait begins with the first
 * unanswered message of the customer and ends when an answer really leaves.
 * The first answer is a person's. What a rule answers in time, before anybody
 * did, is promised nothing more; a question asked meanwhile waits as before.
 */
export function effectsOf(standing: Standing, entry: Entry, at: Date): Effects {
  if (entry.automated || entry.held) return {};
  if (entry.kind === 'customer') return { status: 'open', waitingSince: standing.waitingSince ?? at, resolvedAt: null, unread: true };
  if (entry.kind !== 'agent') return {};
  if (entry.byRule) return entry.byRule === 'more_asked' || standing.status === 'resolved' ? {} : { status: 'waiting', waitingSince: null, ...promiseKept(standing, at) };
  return { status: 'waiting', waitingSince: null, resolvedAt: null, firstAnsweredAt: standing.firstAnsweredAt ?? at, heldBack: false };
}

/** Late it stays what it was: late. */
function promiseKept({ firstAnsweredAt, answerDueAt }: Standing, at: Date): Effects {
  return !firstAnsweredAt && answerDueAt && at <= answerDueAt ? { answerDueAt: null } : {};
}
