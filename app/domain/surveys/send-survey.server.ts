import type { Ledger } from '#app/desk/desk.ts';
import { lockIssue } from '#app/domain/issues/lock-issue.sql.server.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { Survey } from '#app/platform/generated/prisma/client.ts';
import { after } from '#app/platform/spans.ts';
import { ANSWERABLE_FOR, outcomeOf } from './survey.ts';
import { whomToAsk, type Asked } from './survey-skip.server.ts';
import { hashSurveySecret, newSurveySecret, surveyToken } from './survey-token.server.ts';

export interface SurveyToMail extends Asked {
  surveyId: string;
  ticketId: string | null;
  locale: string;
  /** Of the page below the app proxy, without the choice. */
  path: string;
  assumed: boolean;
}

/**
 * Turns a due survey into a mail to queue in the same transaction, or skips it
 * with its reason. Null when there is nothing (left) to send.
 */
export async function sendSurvey(ledger: Ledger, surveyId: string): Promise<SurveyToMail | null> {
  const shopId = ledger.shop.id;
  const due = { shopId, id: surveyId, state: 'scheduled', dueAt: { lte: ledger.clock.now() } };
  const known = await ledger.db.survey.findFirst({ where: due, select: { issueId: true } });
  if (!known) return null;
  await lockIssue(ledger, known.issueId);
  const survey = await ledger.db.survey.findFirst({ where: due });
  if (!survey || !(await isOutcomeIn(ledger, survey))) return null;
  const asked = await whomToAsk(ledger, survey);
  if ('skip' in asked) {
    await skip(ledger, survey, asked.skip);
    return null;
  }
  const secret = newSurveySecret();
  const now = ledger.clock.now();
  const { count } = await ledger.db.survey.updateMany({
    where: { shopId, id: surveyId, state: 'scheduled' },
    data: { state: 'sent', sentAt: now, expiresAt: after(now, ANSWERABLE_FOR), tokenHash: hashSurveySecret(secret), agentId: asked.agentId },
  });
  if (!count) return null;
  await recordEvent(ledger, { kind: 'survey_sent', subjectKind: 'survey', subjectId: surveyId, ticketId: survey.ticketId });
  return {
    ...asked,
    surveyId,
    ticketId: survey.ticketId,
    locale: survey.locale,
    path: `/surveys/${surveyToken(shopId, secret)}`,
    assumed: survey.assumed,
  };
}

/**
 * Looked at once more before asking. Opened again a moment ago: its survey is
 * about to be taken back. Something more was done for it since: the survey
 * waits for what comes of that.
 */
async function isOutcomeIn(ledger: Ledger, survey: Survey): Promise<boolean> {
  const shopId = ledger.shop.id;
  const issue = await ledger.db.orderIssue.findFirst({
    where: { shopId, id: survey.issueId, status: 'closed', outcomeNumber: survey.outcomeNumber },
    select: { closedAt: true, resolutions: { select: { state: true, outcomeAt: true, outcomeAssumed: true } } },
  });
  if (!issue?.closedAt) return false;
  if (outcomeOf(issue.closedAt, issue.resolutions)) return true;
  await ledger.db.survey.updateMany({ where: { shopId, id: survey.id, state: 'scheduled' }, data: { state: 'waiting', dueAt: null } });
  return false;
}

async function skip(ledger: Ledger, survey: { id: string; ticketId: string | null }, reason: string): Promise<void> {
  const { count } = await ledger.db.survey.updateMany({
    where: { shopId: ledger.shop.id, id: survey.id, state: 'scheduled' },
    data: { state: 'skipped', reason },
  });
  if (!count) return;
  await recordEvent(ledger, { kind: 'survey_skipped', subjectKind: 'survey', subjectId: survey.id, ticketId: survey.ticketId, payload: { reason } });
}
