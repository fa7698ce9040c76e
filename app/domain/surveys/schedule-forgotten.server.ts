import type { Desk } from '#app/desk/desk.ts';
import { scheduleSurvey } from './schedule-survey.server.ts';
import { AWAITED } from './survey.ts';

const AT_ONCE = 500;

/**
 * Nightly: surveys that still wait although their outcome is in, for the job that
 * should have scheduled them was lost. Those that wait with reason are not looked
 * at: however many they are, they are in nobody's way.
 * @returns how many were forgotten
 */
export async function scheduleForgotten(desk: Desk): Promise<number> {
  const isIn = { issue: { resolutions: { none: { state: { in: AWAITED }, outcomeAt: null } } } };
  const forgotten = await desk.db.survey.findMany({ where: { shopId: desk.shop.id, state: 'waiting', ...isIn }, select: { issueId: true }, orderBy: { createdAt: 'asc' }, take: AT_ONCE });
  for (const { issueId } of forgotten) {
    await desk.transaction(async function schedule(ledger) {
      await scheduleSurvey(ledger, issueId);
    });
  }
  return forgotten.length;
}
