import { expect, test } from 'vitest';
import type { Ledger } from '#app/desk/desk.ts';
import { days } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { waitsForALock } from '#tests/builders/waits-for-a-lock.sql.ts';
import { awaitOutcome } from './await-outcome.server.ts';
import { cancelSurvey } from './cancel-survey.server.ts';
import { scheduleForgotten } from './schedule-forgotten.server.ts';
import { scheduleSurvey } from './schedule-survey.server.ts';
import { sendSurvey } from './send-survey.server.ts';

/** An issue of customer 81 that was closed after a replacement of which nobody knows yet whether it came. */
async function aClosedIssue(desk: TestDesk, orderId = '91') {
  const [shopId, now, issueId, resolutionId] = [desk.shop.id, desk.clock.now(), desk.newId(), desk.newId()];
  await desk.db.customer.createMany({ data: [{ shopId, id: '81', name: '김서연', updatedAt: now }], skipDuplicates: true });
  await desk.db.order.create({ data: { shopId, id: orderId, name: `#${orderId}`, number: Number(orderId), customerId: '81', email: 'seoyeon@customer.example', createdAt: now, updatedAt: now, currency: 'KRW', presentmentCurrency: 'KRW', total: '1', presentmentTotal: '1', syncedAt: now } });
  await desk.db.orderIssue.create({ data: { shopId, id: issueId, orderId, status: 'closed', outcome: 'replaced', outcomeNumber: 1, openedAt: now, openedByKind: 'agent', closedAt: now } });
  await desk.db.resolution.create({ data: { shopId, id: resolutionId, issueId, orderId, kind: 'replacement', state: 'done', plan: {}, planHash: 'h', planKey: resolutionId, orderUpdatedAt: now, currency: 'KRW', amount: '0', plannedBy: '7001', plannedAt: now } });
  const arrive = () => desk.db.resolution.updateMany({ where: { shopId, id: resolutionId }, data: { outcomeAt: desk.clock.now() } });
  const survey = () => desk.db.survey.findFirstOrThrow({ where: { shopId, issueId } });
  return { issueId, arrive, survey };
}

/** Runs the second act while the first one's transaction is still open, as two workers do. */
async function overlapping(desk: TestDesk, first: (ledger: Ledger) => Promise<unknown>, second: (ledger: Ledger) => Promise<unknown>, between: () => Promise<unknown> = async () => {}) {
  const [wrote, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const one = desk.transaction(async function open(ledger) {
    await first(ledger);
    wrote.resolve();
    await gate.promise;
  });
  await wrote.promise;
  await between();
  const two = desk.transaction(async function meanwhile(ledger) {
    await second(ledger);
  });
  // Either it waits for the first one's lock, or it needs none and ends.
  await Promise.race([two, waitsForALock(desk)]);
  gate.resolve();
  await Promise.all([one, two]);
}

test('the outcome told while the closing is still being written is not lost', async () => {
  const desk = await aDesk();
  const { issueId, arrive, survey } = await aClosedIssue(desk);
  await overlapping(desk, (ledger) => awaitOutcome(ledger, issueId), (ledger) => scheduleSurvey(ledger, issueId), arrive);
  expect(await survey()).toMatchObject({ state: 'scheduled' });
});

test('the outcome told while sending finds that it is still awaited is not lost', async () => {
  const desk = await aDesk();
  const { issueId, arrive, survey } = await aClosedIssue(desk);
  await arrive();
  await desk.transaction(async function wait(ledger) { await awaitOutcome(ledger, issueId); });
  desk.clock.pass(days(2));
  // Something more is done for it, and done, while its survey is looked at once more.
  await desk.db.resolution.updateMany({ where: { shopId: desk.shop.id, issueId }, data: { outcomeAt: null } });
  const { id } = await survey();
  await overlapping(desk, (ledger) => sendSurvey(ledger, id), (ledger) => scheduleSurvey(ledger, issueId), arrive);
  expect(await survey()).toMatchObject({ state: 'scheduled' });
});

test('a reopening told while the survey leaves takes it back all the same', async () => {
  const desk = await aDesk();
  const { issueId, arrive, survey } = await aClosedIssue(desk);
  await arrive();
  await desk.transaction(async function wait(ledger) { await awaitOutcome(ledger, issueId); });
  desk.clock.pass(days(2));
  const { id } = await survey();
  await overlapping(desk, (ledger) => sendSurvey(ledger, id), async (ledger) => {
    await ledger.db.orderIssue.updateMany({ where: { shopId: desk.shop.id, id: issueId }, data: { status: 'open' } });
    await cancelSurvey(ledger, issueId);
  });
  expect(await survey()).toMatchObject({ state: 'cancelled', reason: 'reopened' });
});

test('two issues of one customer that are due at the same moment ask once', async () => {
  const desk = await aDesk();
  const issues = [await aClosedIssue(desk), await aClosedIssue(desk, '92')];
  for (const { issueId, arrive } of issues) {
    await arrive();
    await desk.transaction(async function wait(ledger) { await awaitOutcome(ledger, issueId); });
  }
  desk.clock.pass(days(2));
  const [one, two] = [(await issues[0]!.survey()).id, (await issues[1]!.survey()).id];
  await overlapping(desk, (ledger) => sendSurvey(ledger, one), (ledger) => sendSurvey(ledger, two));
  expect([(await issues[0]!.survey()).state, (await issues[1]!.survey()).reason]).toEqual(['sent', 'asked_recently']);
});

test('an outcome of which no job ever told is found in the night; one that is still awaited is not made up', async () => {
  const desk = await aDesk();
  const [known, awaited] = [await aClosedIssue(desk), await aClosedIssue(desk, '92')];
  for (const { issueId } of [known, awaited]) await desk.transaction(async function wait(ledger) { await awaitOutcome(ledger, issueId); });
  await known.arrive();
  expect(await scheduleForgotten(desk)).toBe(1);
  expect([(await known.survey()).state, (await awaited.survey()).state]).toEqual(['scheduled', 'waiting']);
});
