import { expect, test } from 'vitest';
import { closeIssue } from '#app/domain/issues/close-issue.server.ts';
import { reopenIssue } from '#app/domain/issues/reopen-issue.server.ts';
import { seedCauses } from '#app/domain/issues/seed-causes.server.ts';
import { days, minutes } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { answerSurvey } from './answer-survey.server.ts';
import { awaitOutcome } from './await-outcome.server.ts';
import { cancelSurvey } from './cancel-survey.server.ts';
import { sendSurvey } from './send-survey.server.ts';

/** Reactions are jobs: they may run late, and in another order than what they react to. */
async function aShop() {
  const desk = await aDesk();
  const now = desk.clock.now();
  const shopId = desk.shop.id;
  await desk.transaction(async function seed(ledger) { await seedCauses(ledger); });
  await desk.db.order.create({ data: { shopId, id: '91', name: '#1042', number: 1042, email: 'buyer@mail.example', createdAt: now, updatedAt: now, currency: 'KRW', presentmentCurrency: 'KRW', total: '1', presentmentTotal: '1', syncedAt: now } });
  const { issueId } = await anIssue(desk, { orderId: '91' });
  const cause = await desk.db.cause.findFirstOrThrow({ where: { shopId, key: 'carrier_loss' } });
  const close = () => desk.transaction(function close(ledger) { return closeIssue(ledger, { issueId, causeId: cause.id, outcome: 'answered', valid: true }); });
  const reopen = () => desk.transaction(function reopen(ledger) { return reopenIssue(ledger, { issueId }); });
  const wait = () => desk.transaction(async function wait(ledger) { await awaitOutcome(ledger, issueId); });
  const cancel = () => desk.transaction(async function cancel(ledger) { await cancelSurvey(ledger, issueId); });
  return { desk, issueId, close, reopen, wait, cancel, states: () => statesOf(desk) };
}

async function statesOf(desk: TestDesk) {
  const surveys = await desk.db.survey.findMany({ where: { shopId: desk.shop.id }, orderBy: { outcomeNumber: 'asc' } });
  return surveys.map((survey) => [survey.outcomeNumber, survey.state]);
}

const send = async (desk: TestDesk, number: number) => {
  const { id } = await desk.db.survey.findFirstOrThrow({ where: { shopId: desk.shop.id, outcomeNumber: number } });
  return desk.transaction(function send(ledger) { return sendSurvey(ledger, id); });
};

test('the reopening told after the next closing takes back the first survey, not the second', async () => {
  const { close, reopen, wait, cancel, states } = await aShop();
  await close();
  await wait();
  await reopen();
  await close();
  await wait();
  await cancel();
  expect(await states()).toEqual([[1, 'cancelled'], [2, 'scheduled']]);
});

test('nothing is sent for an issue that was opened again, though nobody has told yet', async () => {
  const { desk, close, reopen, wait, cancel, states } = await aShop();
  await close();
  await wait();
  await reopen();
  desk.clock.pass(days(2));
  expect(await send(desk, 1)).toBeNull();
  await cancel();
  expect(await states()).toEqual([[1, 'cancelled']]);
});

test('what was answered stays answered, and the next outcome is asked about by itself', async () => {
  const { desk, close, reopen, wait, cancel, states } = await aShop();
  await close();
  await wait();
  desk.clock.pass(days(1));
  const sent = await send(desk, 1);
  await answerSurvey(desk.as({ kind: 'customer' }), sent!.path.split('/').at(-1)!, { score: 2, comment: null });
  await reopen();
  await cancel();
  desk.clock.pass(days(7) + minutes(1));
  await close();
  await wait();
  desk.clock.pass(days(1));
  expect(await send(desk, 2)).toMatchObject({ address: 'buyer@mail.example' });
  expect(await states()).toEqual([[1, 'answered'], [2, 'sent']]);
  expect(await desk.db.event.findFirst({ where: { shopId: desk.shop.id, kind: 'survey_answered' } })).toMatchObject({ actorKind: 'customer' });
});

async function aRefund(desk: TestDesk, issueId: string, state: string): Promise<string> {
  const [shopId, id, now] = [desk.shop.id, desk.newId(), desk.clock.now()];
  await desk.db.resolution.create({ data: { shopId, id, issueId, orderId: '91', kind: 'refund', state, plan: {}, planHash: 'h', planKey: id, orderUpdatedAt: now, currency: 'KRW', amount: '1', plannedBy: '7001', plannedAt: now } });
  return id;
}

test('what is done after the survey was scheduled is waited for', async () => {
  const { desk, issueId, close, wait, states } = await aShop();
  await close();
  await wait();
  const id = await aRefund(desk, issueId, 'running');
  desk.clock.pass(days(2));
  expect(await send(desk, 1)).toBeNull();
  expect(await states()).toEqual([[1, 'waiting']]);
  await desk.db.resolution.updateMany({ where: { shopId: desk.shop.id, id }, data: { state: 'done', outcomeAt: desk.clock.now() } });
  await wait();
  expect(await states()).toEqual([[1, 'scheduled']]);
});
