import type { Desk } from '#app/desk/desk.ts';
import { scheduleSurvey } from './schedule-survey.server.ts';

const AT_ONCE = 500;

/**
 * Nightly: surveys that still wait, though their outcome may long be in, for the
 * job that should have scheduled them was lost. One that waits with reason goes on waiting.
 * @returns how many were looked at
 */
export async function scheduleForgotten(desk: Desk): Promise<number> {
  const waiting = await desk.db.survey.findMany({ where: { shopId: desk.shop.id, state: 'waiting' }, select: { issueId: true }, orderBy: { createdAt: 'asc' }, take: AT_ONCE });
  for (const { issueId } of waiting) {
    await desk.transaction(async function schedule(ledger) {
      await scheduleSurvey(ledger, issueId);
    });
  }
  return waiting.length;
}
