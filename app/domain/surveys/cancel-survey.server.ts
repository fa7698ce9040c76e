import type { Ledger } from '#app/desk/desk.ts';
import { lockIssue } from '#app/domain/issues/lock-issue.sql.server.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';

/**
 * Takes back what nobody answered yet, because the issue was opened again.
 * Told late, after the issue was closed once more, it leaves the survey of
 * that closing alone.
 * @returns the surveys that were taken back: a mail of theirs may wait to leave
 */
export async function cancelSurvey(ledger: Ledger, issueId: string, reason = 'reopened'): Promise<string[]> {
  const shopId = ledger.shop.id;
  await lockIssue(ledger, issueId);
  const issue = await ledger.db.orderIssue.findFirst({ where: { shopId, id: issueId }, select: { status: true, outcomeNumber: true } });
  const current = issue?.status === 'closed' ? { outcomeNumber: { lt: issue.outcomeNumber } } : {};
  const open = await ledger.db.survey.findMany({ where: { shopId, issueId, state: { in: ['waiting', 'scheduled', 'sent'] }, ...current } });
  const cancelled: string[] = [];
  for (const survey of open) {
    const { count } = await ledger.db.survey.updateMany({
      where: { shopId, id: survey.id, state: survey.state },
      data: { state: 'cancelled', reason },
    });
    if (!count) continue;
    cancelled.push(survey.id);
    await recordEvent(ledger, { kind: 'survey_cancelled', subjectKind: 'survey', subjectId: survey.id, ticketId: survey.ticketId, payload: { reason } });
  }
  return cancelled;
}
