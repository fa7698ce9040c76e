import type { Ticket } from '#app/platform/generated/prisma/client.ts';

/** ours: an answer is due · late: it was due earlier · theirs: we wrote last · resolved. */
export type ThreadState = 'ours' | 'late' | 'theirs' | 'resolved';

type Clocks = Pick<Ticket, 'status' | 'firstAnsweredAt' | 'answerDueAt'>;

/** Whose turn it is, as a shopper would say it. */
export function threadState(ticket: Clocks, now: Date): ThreadState {
  if (ticket.status === 'resolved') return 'resolved';
  if (ticket.status === 'waiting') return 'theirs';
  return awaitsFirst(ticket) && ticket.answerDueAt! <= now ? 'late' : 'ours';
}

/** The promise was made for the first answer. */
export function awaitsFirst({ firstAnsweredAt, answerDueAt }: Clocks): boolean {
  return !firstAnsweredAt && answerDueAt !== null;
}
