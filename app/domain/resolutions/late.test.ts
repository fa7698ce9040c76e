import { expect, test } from 'vitest';
import { Problem } from '#app/platform/problem.ts';
import { minutes } from '#app/platform/spans.ts';
import { confirmPending, tell } from '#tests/builders/a-pending-refund.ts';
import { aRefundPlan, aScene, resolutionEvents, type Scene } from '#tests/builders/a-resolution.ts';
import { waitsForALock } from '#tests/builders/waits-for-a-lock.sql.ts';
import { confirmResolution } from './confirm-resolution.server.ts';
import type { Happened } from './outcome.ts';
import { outcomeVariables } from './messages/outcome-variables.server.ts';
import { recordDone, recordFailed, recordUnknown } from './record-outcome.server.ts';
import { reopenUndone } from './reopen-undone.server.ts';
import { resolution } from './resolution.server.ts';
import { settleDue } from './settle-due.server.ts';
import { settleResolution } from './settle-resolution.server.ts';

const unitsOf = ({ desk }: Scene) => desk.db.compensatedUnit.count({ where: { shopId: desk.shop.id } });

/** A plan whose answer was lost: sent, and nobody knows. What was sent may `arrive` later. */
async function aLostAnswer(scene: Scene, lost: { arrive?: () => Promise<unknown> } = {}) {
  const plan = await aRefundPlan(scene);
  const cut = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, createRefund: (order) => {
    lost.arrive = () => scene.desk.shopify.createRefund(order);
    return Promise.reject(new Problem('shopify_unknown'));
  } });
  await confirmResolution(cut, plan.id, plan.planHash);
  return plan;
}

function happenedLike(plan: Awaited<ReturnType<typeof aLostAnswer>>): Happened {
  const outcome = { kind: 'refund' as const, refundId: '1', amount: plan.amount, presentmentAmount: plan.amount, pending: false, at: new Date(0).toISOString() };
  return { outcome, state: 'refunded', settled: true, lookIn: null, made: { refundId: '1' } };
}

test('a refund that the payment provider sent back at once is not done, and nothing says so', async () => {
  const scene = await aScene();
  const plan = await aRefundPlan(scene);
  const bounced = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, createRefund: async (order) => {
    await scene.desk.shopify.createRefund(order);
    tell(scene, 'FAILURE');
    return (await scene.desk.shopify.refundsMarked(scene.orderId, order.key))[0]!;
  } });
  expect(await confirmResolution(bounced, plan.id, plan.planHash)).toMatchObject({ state: 'failed', outcome: null, failure: { words: 'resolution_refund_bounced', confirmAgain: true } });
  expect(await outcomeVariables(scene.desk, plan.id)).toEqual({});
  expect(await unitsOf(scene)).toBe(0);
  expect(await resolutionEvents(scene)).not.toContain('resolution_done');
});

test('settling that found nothing does not undo what the late answer told while it was looking', async () => {
  const scene = await aScene();
  const plan = await aLostAnswer(scene);
  scene.desk.clock.pass(minutes(11));
  const outrun = scene.job.as(scene.job.actor, { ...scene.job.shopify, refundsMarked: async () => {
    await scene.desk.transaction(async function late(ledger) { await recordDone(ledger, plan.id, happenedLike(plan)); });
    return [];
  } });
  await settleResolution(outrun, plan.id);
  expect(await resolution(scene.desk, plan.id)).toMatchObject({ state: 'done', failure: null });
  expect(await unitsOf(scene)).toBe(1);
  expect(await resolutionEvents(scene)).not.toContain('resolution_failed');
});

test('a pending refund that has settled meanwhile is not undone by a look that began before', async () => {
  const scene = await aScene();
  const { id } = await confirmPending(scene);
  tell(scene, 'FAILURE');
  const before = await scene.job.shopify.refundsMarked(scene.orderId, `mend:${id}`);
  tell(scene, 'SUCCESS');
  scene.desk.clock.pass(minutes(31));
  const outrun = scene.job.as(scene.job.actor, { ...scene.job.shopify, refundsMarked: async () => {
    await settleResolution(scene.job, id);
    return before;
  } });
  await settleResolution(outrun, id);
  expect(await resolution(scene.desk, id)).toMatchObject({ state: 'done', outcome: { pending: false } });
});

test('told as failed and as done at the same moment: what happened holds its units', async () => {
  const scene = await aScene();
  const plan = await aLostAnswer(scene);
  const gate = Promise.withResolvers<void>();
  const failed = Promise.withResolvers<void>();
  const giveUp = scene.desk.transaction(async function fail(ledger) {
    await recordFailed(ledger, plan.id, { code: 'not_possible', confirmAgain: true }, { state: 'unknown', outcomeAt: null });
    failed.resolve();
    await gate.promise;
  });
  await failed.promise;
  const told = scene.desk.transaction(async function late(ledger) {
    await recordDone(ledger, plan.id, happenedLike(plan));
  });
  await waitsForALock(scene.desk);
  gate.resolve();
  await Promise.all([giveUp, told]);
  expect(await resolution(scene.desk, plan.id)).toMatchObject({ state: 'done', failure: null });
  expect(await unitsOf(scene)).toBe(1);
});

test('a look that ends after everything is known leaves it alone', async () => {
  const scene = await aScene();
  const plan = await aRefundPlan(scene);
  const done = await confirmResolution(scene.desk, plan.id, plan.planHash);
  await scene.desk.transaction(async function late(ledger) {
    await recordUnknown(ledger, plan.id);
    await recordFailed(ledger, plan.id, { code: 'not_possible', confirmAgain: true }, { state: 'unknown', outcomeAt: null });
  });
  expect(await resolution(scene.desk, plan.id)).toEqual(done);
});

test('what happened after settling had given up is found by a last look, holds its units and calls a person', async () => {
  const scene = await aScene();
  const lost = { arrive: async (): Promise<unknown> => null };
  const plan = await aLostAnswer(scene, lost);
  scene.desk.clock.pass(minutes(11));
  await settleResolution(scene.job, plan.id);
  expect(await resolution(scene.desk, plan.id)).toMatchObject({ state: 'failed' });
  await scene.desk.db.ticket.updateMany({ where: { shopId: scene.desk.shop.id, id: scene.ticketId }, data: { unread: false } });
  const again = await aRefundPlan(scene);
  await confirmResolution(scene.desk, again.id, again.planHash);
  await lost.arrive();
  scene.desk.clock.pass(minutes(61));
  await settleResolution(scene.job, plan.id);
  expect(await resolution(scene.desk, plan.id)).toMatchObject({ state: 'done', failure: null });
  expect(await unitsOf(scene)).toBe(2);
  expect(await scene.desk.db.ticket.findFirst({ where: { shopId: scene.desk.shop.id, id: scene.ticketId } })).toMatchObject({ unread: true });
});

test('a last look that finds nothing is the last', async () => {
  const scene = await aScene();
  const plan = await aLostAnswer(scene);
  scene.desk.clock.pass(minutes(11));
  await settleResolution(scene.job, plan.id);
  const away = scene.job.as(scene.job.actor, { ...scene.job.shopify, refundsMarked: () => Promise.reject(new Problem('shopify_unavailable', { retry: true })) });
  scene.desk.clock.pass(minutes(61));
  expect(await settleDue(scene.job)).toBe(1);
  await settleResolution(away, plan.id);
  scene.desk.clock.pass(minutes(61));
  expect(await settleDue(scene.job)).toBe(1);
  await settleResolution(scene.job, plan.id);
  expect(await resolution(scene.desk, plan.id)).toMatchObject({ state: 'failed', checkAt: null });
});

test('a failure told late, of what was found to have happened, opens nothing again', async () => {
  const scene = await aScene();
  const plan = await aRefundPlan(scene);
  await confirmResolution(scene.desk, plan.id, plan.planHash);
  const where = { shopId: scene.desk.shop.id, id: scene.ticketId };
  await scene.desk.db.ticket.updateMany({ where, data: { status: 'resolved' } });
  await reopenUndone(scene.job, plan.id);
  expect(await scene.desk.db.ticket.findFirst({ where })).toMatchObject({ status: 'resolved' });
});
