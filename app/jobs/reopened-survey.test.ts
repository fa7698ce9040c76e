import { expect, test } from 'vitest';
import { queueMail } from '#app/domain/channels/email/queue-mail.server.ts';
import { sendMail } from '#app/domain/channels/email/send-mail.server.ts';
import { reopenIssue } from '#app/domain/issues/reopen-issue.server.ts';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { surveyMailKey } from '#app/domain/surveys/survey-mail.server.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { anOrderSnapshot } from '#tests/builders/an-order.ts';
import { reactToEventJob } from './react-to-event.server.ts';

/** An issue whose survey is in the outbox, and has not left. */
async function aQueuedSurvey() {
  const desk = await aDesk();
  const [shopId, now, surveyId] = [desk.shop.id, desk.clock.now(), desk.newId()];
  await keepOrder(desk, anOrderSnapshot({ id: '91' }), { source: 'fill', readAt: now });
  const { issueId } = await anIssue(desk, { orderId: '91' });
  await desk.db.orderIssue.updateMany({ where: { shopId, id: issueId }, data: { status: 'closed', closedAt: now, outcomeNumber: 1 } });
  await desk.db.survey.create({ data: { shopId, id: surveyId, issueId, outcomeNumber: 1, locale: 'ko', state: 'sent', sentAt: now, createdAt: now } });
  const mailId = (await desk.transaction(function queue(ledger) {
    return queueMail(ledger, { key: surveyMailKey(surveyId), kind: 'survey', locale: 'ko', to: { address: 'seoyeon@customer.example' }, subject: '만족도', text: '어떠셨나요?' });
  }))!;
  const reopen = async () => {
    await desk.transaction(async function reopen(ledger) { await reopenIssue(ledger, { issueId }); });
    const event = await desk.db.event.findFirstOrThrow({ where: { shopId, kind: 'issue_reopened' } });
    await reactToEventJob({ shopId, eventId: event.id });
  };
  return { desk, mailId, now, reopen, survey: () => desk.db.survey.findFirst({ where: { shopId, id: surveyId } }) };
}

test('nobody is asked about an issue that was opened again while the question waited to leave', async () => {
  const { desk, mailId, reopen, survey } = await aQueuedSurvey();
  await reopen();
  expect(await sendMail(desk, mailId)).toBe('not_due');
  expect(desk.mails).toEqual([]);
  // Not asked, so that the next closing may ask.
  expect(await survey()).toMatchObject({ state: 'cancelled', sentAt: null });
});

test('a question that has left stays told as it was', async () => {
  const { desk, mailId, now, reopen, survey } = await aQueuedSurvey();
  expect(await sendMail(desk, mailId)).toBe('sent');
  await reopen();
  expect(await desk.db.outboxMail.findFirst({ where: { shopId: desk.shop.id, id: mailId } })).toMatchObject({ state: 'sent' });
  expect(await survey()).toMatchObject({ state: 'cancelled', sentAt: now });
});
