import type { Ledger } from '#app/desk/desk.ts';
import { lockIssue } from '#app/domain/issues/lock-issue.sql.server.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { after, hours } from '#app/platform/spans.ts';
import { outcomeOf } from './survey.ts';

/** Sets when the waiting survey of a closed issue leaves, once its outcome is in. Nothing happens otherwise. */
export async function scheduleSurvey(ledger: Ledger, issueId: string): Promise<void> {
  const shopId = ledger.shop.id;
  await lockIssue(ledger, issueId);
  const issue = await ledger.db.orderIssue.findFirst({
    where: { shopId, id: issueId },
    include: { resolutions: { select: { state: true, outcomeAt: true, outcomeAssumed: true } } },
  });
  if (issue?.status !== 'closed' || !issue.closedAt) return;
  const outcome = outcomeOf(issue.closedAt, issue.resolutions);
  if (!outcome) return;
  const survey = await ledger.db.survey.findFirst({ where: { shopId, issueId, outcomeNumber: issue.outcomeNumber, state: 'waiting' } });
  if (!survey) return;
  const { surveyDelayHours } = await ledger.db.shopSettings.findFirstOrThrow({ where: { shopId } });
  const dueAt = after(outcome.at, hours(surveyDelayHours));
  const { count } = await ledger.db.survey.updateMany({
    where: { shopId, id: survey.id, state: 'waiting' },
    data: { state: 'scheduled', dueAt, assumed: outcome.assumed },
  });
  if (!count) return;
  await recordEvent(ledger, {
    kind: 'survey_scheduled',
    subjectKind: 'survey',
    subjectId: survey.id,
    ticketId: survey.ticketId,
    payload: { dueAt: dueAt.toISOString(), assumed: outcome.assumed },
  });
  // News of an outcome may come late; what is due already need not wait for the next sweep.
  if (dueAt <= ledger.clock.now()) await ledger.enqueue('send-survey', { shopId, surveyId: survey.id }, { key: `survey:${survey.id}` });
}
