import type { Ledger } from '#app/desk/desk.ts';
import { calendarAt } from '#app/domain/calendars/calendar-at.server.ts';
import { openSecondsBetween } from '#app/domain/calendars/open-seconds-between.ts';
import type { Effects, Standing } from './message-effects.ts';

/**
 * How long the customer waited for the first answer, where this is it: in
 * seconds of the hours under which the ticket was opened, as its promise was.
 */
export async function answerTime(ledger: Ledger, ticket: Pick<Standing, 'firstAnsweredAt'> & { openedAt: Date }, { firstAnsweredAt }: Effects): Promise<{ firstAnswerSeconds?: number }> {
  if (!firstAnsweredAt || ticket.firstAnsweredAt) return {};
  return { firstAnswerSeconds: openSecondsBetween(await calendarAt(ledger, ticket.openedAt), ticket.openedAt, firstAnsweredAt) };
}
