import { describe, expect, test } from 'vitest';
import { days, hours } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { manyHands } from '#tests/builders/many-hands.ts';
import { answerSurvey } from './answer-survey.server.ts';
import { awaitOutcome } from './await-outcome.server.ts';
import { cancelSurvey } from './cancel-survey.server.ts';
import { scheduleSurvey } from './schedule-survey.server.ts';
import { sendSurvey } from './send-survey.server.ts';
import { surveyHtml } from './survey-html.server.ts';
import { surveyMail } from './survey-mail.server.ts';
import { surveyPage } from './survey-page.server.ts';

/** A closed order issue with one answered ticket; `resolution` adds what was done about it. */
async function aClosedIssue(desk: TestDesk, options: { resolution?: { outcomeAt: Date | null; assumed?: boolean }; answered?: boolean; number?: number } = {}) {
  const shopId = desk.shop.id;
  const now = desk.clock.now();
  const issueId = desk.newId();
  const orderId = String(900_000 + (options.number ?? 1));
  const ticketId = desk.newId();
  await desk.db.customer.upsert({ where: { shopId_id: { shopId, id: '81' } }, create: { shopId, id: '81', name: '김서연', updatedAt: now }, update: {} });
  await desk.db.order.create({
    data: {
      shopId, id: orderId, name: `#${1041 + (options.number ?? 1)}`, number: 1042, customerId: '81', email: 'seoyeon@customer.example',
      createdAt: now, updatedAt: now, currency: 'KRW', presentmentCurrency: 'KRW', total: '32000', presentmentTotal: '32000', syncedAt: now,
    },
  });
  await desk.db.ticket.create({
    data: { shopId, id: ticketId, number: options.number ?? 1, status: 'resolved', channel: 'storefront', subject: 'x', locale: 'ko', customerId: '81', openedAt: now, lastMessageAt: now, replyKey: 'k' },
  });
  const message = (kind: string) => ({ shopId, id: desk.newId(), ticketId, kind, text: 'words', createdAt: now, ...(kind === 'agent' ? { agentId: '7001' } : {}) });
  await desk.db.message.createMany({ data: [message('customer'), ...(options.answered === false ? [] : [message('agent')])] });
  await desk.db.orderIssue.create({
    data: { shopId, id: issueId, orderId, status: 'closed', outcome: 'replaced', outcomeNumber: 1, openedAt: now, openedByKind: 'agent', closedAt: now },
  });
  await desk.db.ticketIssue.create({ data: { shopId, ticketId, issueId } });
  if (options.resolution) {
    await desk.db.resolution.create({
      data: {
        shopId, id: desk.newId(), issueId, ticketId, orderId, kind: 'replacement', state: 'done', plan: {}, planHash: 'h', planKey: desk.newId(), orderUpdatedAt: now,
        currency: 'KRW', amount: '0', plannedBy: '7001', plannedAt: now, outcomeAt: options.resolution.outcomeAt, outcomeAssumed: options.resolution.assumed ?? false,
      },
    });
  }
  return { issueId, ticketId };
}

const wait = (desk: TestDesk, issueId: string) => desk.transaction(async function wait(ledger) { await awaitOutcome(ledger, issueId); });
const surveyOf = (desk: TestDesk, issueId: string) => desk.db.survey.findFirstOrThrow({ where: { shopId: desk.shop.id, issueId } });
const send = (desk: TestDesk, surveyId: string) => desk.transaction(async function send(ledger) { return sendSurvey(ledger, surveyId); });

async function aSentSurvey(desk: TestDesk) {
  const { issueId, ticketId } = await aClosedIssue(desk);
  await wait(desk, issueId);
  desk.clock.pass(days(1));
  const { id } = await surveyOf(desk, issueId);
  const sent = (await send(desk, id))!;
  return { id, issueId, ticketId, sent, token: sent.path.split('/').at(-1)! };
}

describe('when a survey leaves', () => {
  test('without a resolution: the delay after closing, once, however often the event is told', async () => {
    const desk = await aDesk();
    const { issueId } = await aClosedIssue(desk);
    await wait(desk, issueId);
    await wait(desk, issueId);
    const surveys = await desk.db.survey.findMany({ where: { shopId: desk.shop.id, issueId } });
    expect(surveys).toHaveLength(1);
    expect(surveys[0]).toMatchObject({ state: 'scheduled', dueAt: new Date(desk.clock.now().getTime() + hours(24)) });
  });

  test('with a replacement under way: not before it is delivered', async () => {
    const desk = await aDesk();
    const { issueId } = await aClosedIssue(desk, { resolution: { outcomeAt: null } });
    await wait(desk, issueId);
    expect(await surveyOf(desk, issueId)).toMatchObject({ state: 'waiting', dueAt: null });
    const delivered = new Date(desk.clock.now().getTime() + days(3));
    await desk.db.resolution.updateMany({ where: { shopId: desk.shop.id, issueId }, data: { outcomeAt: delivered, outcomeAssumed: true } });
    await desk.transaction(async function schedule(ledger) { await scheduleSurvey(ledger, issueId); });
    expect(await surveyOf(desk, issueId)).toMatchObject({ state: 'scheduled', dueAt: new Date(delivered.getTime() + hours(24)), assumed: true });
  });

  test('two workers send one', async () => {
    const desk = await aDesk();
    const { issueId } = await aClosedIssue(desk);
    await wait(desk, issueId);
    desk.clock.pass(days(2));
    const { id } = await surveyOf(desk, issueId);
    await manyHands(desk, 4);
    const sent = (await Promise.all(Array.from({ length: 4 }, () => send(desk, id)))).filter((mail) => mail !== null);
    expect(sent).toHaveLength(1);
    // The link that left is the one that opens.
    expect(await surveyPage(desk, sent[0]!.path.split('/').at(-1)!)).toMatchObject({ state: 'open' });
  });

  test('reopening takes it back, and what was sent can no longer be answered', async () => {
    const desk = await aDesk();
    const { issueId, token } = await aSentSurvey(desk);
    await desk.db.orderIssue.updateMany({ where: { shopId: desk.shop.id, id: issueId }, data: { status: 'open' } });
    await desk.transaction(async function reopen(ledger) { await cancelSurvey(ledger, issueId); });
    expect(await surveyPage(desk, token)).toMatchObject({ state: 'reopened' });
    expect(await answerSurvey(desk, token, { score: 5, comment: null })).toMatchObject({ state: 'reopened' });
    expect(await surveyOf(desk, issueId)).toMatchObject({ state: 'cancelled', reason: 'reopened', score: null });
  });

  test.each([
    ['surveys_off', async (desk: TestDesk) => { await desk.db.shopSettings.updateMany({ where: { shopId: desk.shop.id }, data: { surveysOn: false } }); }],
    ['closed_without_answer', async (desk: TestDesk) => { await desk.db.message.deleteMany({ where: { shopId: desk.shop.id, kind: 'agent' } }); }],
    ['no_address', async (desk: TestDesk) => { await desk.db.order.updateMany({ where: { shopId: desk.shop.id }, data: { email: null } }); }],
    ['held_back', async (desk: TestDesk) => { await desk.db.ticket.updateMany({ where: { shopId: desk.shop.id }, data: { heldBack: true } }); }],
    ['automated_only', async (desk: TestDesk) => { await desk.db.message.updateMany({ where: { shopId: desk.shop.id, kind: 'customer' }, data: { automated: true } }); }],
  ])('a skipped one leaves its reason: %s', async (reason, arrange) => {
    const desk = await aDesk();
    const { issueId } = await aClosedIssue(desk);
    await wait(desk, issueId);
    await arrange(desk);
    desk.clock.pass(days(2));
    const { id } = await surveyOf(desk, issueId);
    expect(await send(desk, id)).toBeNull();
    expect(await surveyOf(desk, issueId)).toMatchObject({ state: 'skipped', reason });
  });

  test('nobody is asked twice within a week', async () => {
    const desk = await aDesk();
    await aSentSurvey(desk);
    const { issueId } = await aClosedIssue(desk, { number: 2 });
    await wait(desk, issueId);
    desk.clock.pass(days(1));
    const { id } = await surveyOf(desk, issueId);
    await send(desk, id);
    expect(await surveyOf(desk, issueId)).toMatchObject({ state: 'skipped', reason: 'asked_recently' });
  });
});

describe('answering', () => {
  test('opening saves nothing; of two tabs the first wins', async () => {
    const desk = await aDesk();
    const { token, ticketId } = await aSentSurvey(desk);
    expect(await surveyPage(desk, token)).toMatchObject({ state: 'open', score: null });
    await manyHands(desk, 4);
    const tabs = await Promise.all([1, 2, 4, 5].map((score) => answerSurvey(desk, token, { score, comment: null })));
    const { score } = await surveyPage(desk, token);
    for (const tab of tabs) expect(tab).toMatchObject({ state: 'answered', score });
    expect(await answerSurvey(desk, token, { score: 3, comment: null })).toMatchObject({ score });
    const events = await desk.db.event.findMany({ where: { shopId: desk.shop.id, ticketId, kind: 'survey_answered' } });
    expect(events).toHaveLength(1);
  });

  test('expired, foreign and broken links are told apart kindly', async () => {
    const [desk, other] = [await aDesk(), await aDesk()];
    const { token } = await aSentSurvey(desk);
    expect(await surveyPage(other, token)).toMatchObject({ state: 'gone' });
    expect(await surveyPage(desk, `${token}x`)).toMatchObject({ state: 'gone' });
    desk.clock.pass(days(31));
    expect(await answerSurvey(desk, token, { score: 5, comment: null })).toMatchObject({ state: 'expired' });
  });

  test('only a hash of the secret is stored', async () => {
    const desk = await aDesk();
    const { id, token } = await aSentSurvey(desk);
    const row = await desk.db.survey.findFirstOrThrow({ where: { shopId: desk.shop.id, id } });
    expect(JSON.stringify(row)).not.toContain(token.split('.')[1]);
  });
});

describe('what is shown', () => {
  test.each(['ko', 'en'])('the mail in %s offers five choices that save nothing', async (locale) => {
    const desk = await aDesk();
    const { sent } = await aSentSurvey(desk);
    const mail = await desk.transaction(async function words(ledger) { return surveyMail(ledger, { ...sent, locale }, 'https://shop.example/page'); });
    for (const score of [1, 2, 3, 4, 5]) {
      expect(mail.text).toContain(`https://shop.example/page?score=${score}`);
      expect(mail.html).toContain(`https://shop.example/page?score=${score}`);
    }
    expect(mail.subject).toContain('#1042');
    expect(mail.subject).not.toMatch(/\{\{|mail\./);
  });

  test('what a shopper wrote is neither markup nor Liquid', () => {
    const page = { state: 'open' as const, locale: 'ko', orderName: '#1042', score: null };
    const html = surveyHtml(page, { missing: true, comment: '{{ shop.secret }}{% raw %}<script>' });
    expect(html).not.toMatch(/\{\{|\{%|<script/);
    expect(surveyHtml(page, { chosen: 4 })).toContain('value="4" checked');
  });

  test('a page tells what became of its survey, in the reader’s language when the survey does not say one', () => {
    const answered = { state: 'answered' as const, locale: 'en', orderName: '#1042', score: 2 };
    expect(surveyHtml(answered, { justSaved: true })).not.toContain('cannot be changed');
    expect(surveyHtml(answered, { chosen: 5 })).toContain('cannot be changed');
    expect(surveyHtml({ ...answered, state: 'reopened' }, {})).toContain('order #1042 is not settled yet');
    const gone = { state: 'gone' as const, locale: null, orderName: null, score: null };
    expect(surveyHtml(gone, { locale: 'en' })).toContain('lang="en"');
    expect(surveyHtml(gone, {})).toContain('lang="ko"');
  });
});
