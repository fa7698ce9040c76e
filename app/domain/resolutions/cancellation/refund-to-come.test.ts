import { describe, expect, test } from 'vitest';
import type { TestDesk } from '#tests/builders/a-desk.ts';
import type { CancelJob } from '#app/gateways/shopify/port/cancellations.ts';
import { closeIssue } from '#app/domain/issues/close-issue.server.ts';
import { seedCauses } from '#app/domain/issues/seed-causes.server.ts';
import { hours, minutes, seconds } from '#app/platform/spans.ts';
import { aScene, type Scene } from '#tests/builders/a-resolution.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';
import { givenToCustomer } from '../budgets/given-lately.server.ts';
import { outcomeVariables } from '../messages/outcome-variables.server.ts';
import { planResolution } from '../plan-resolution.server.ts';
import { resolution } from '../resolution.server.ts';
import type { ResolutionRow } from '../resolution-row.ts';
import { settleResolution } from '../settle-resolution.server.ts';

const unitsOf = ({ desk }: Scene) => desk.db.compensatedUnit.count({ where: { shopId: desk.shop.id } });

/** Shopify as it is in the middle of a cancellation: the order says so already, its refund is not there to be read. */
function halfway(desk: TestDesk, job: Partial<CancelJob>): TestDesk {
  const { shopify } = desk;
  return desk.as(desk.actor, {
    ...shopify,
    cancellation: async (orderId) => ({ ...(await shopify.cancellation(orderId)), refunds: [] }),
    cancelJob: async (jobId) => ({ ...(await shopify.cancelJob(jobId))!, ...job }),
  });
}

async function asked(scene: Scene, job: Partial<CancelJob>): Promise<ResolutionRow> {
  const { issueId, ticketId, orderId } = scene;
  const wish = { orderId, reason: 'customer', money: 'original', creditExpiresAt: null, restock: true } as const;
  const row = await planResolution(scene.desk, { kind: 'cancellation', wish, issueId, ticketId, key: 'halfway' });
  await confirmResolution(halfway(scene.desk, job), row.id, row.planHash);
  await scene.sandbox.idle();
  await settleResolution(halfway(scene.job, job), row.id);
  expect(scene.order().cancelledAt).not.toBeNull();
  return row;
}

describe('an order that is cancelled before its refund is there', () => {
  test.each([['running'], ['done']] as const)('is not at its end, and nothing is told of it (job %s)', async (state) => {
    const scene = await aScene();
    const row = await asked(scene, { state });
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcomeAt: null, outcome: { pending: true, bounced: false, amount: row.amount, refundId: null } });
    expect(await outcomeVariables(scene.desk, row.id)).toEqual({});
    scene.desk.clock.pass(seconds(40));
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ outcomeAt: expect.any(Date), outcome: { pending: false, amount: row.amount, refundId: expect.any(String) } });
    expect(await outcomeVariables(scene.desk, row.id)).toMatchObject({ cancellation: { amount: expect.any(String) } });
    expect(await unitsOf(scene)).toBe(3);
  });

  test('takes the refund that its job books minutes later for its own', async () => {
    const scene = await aScene();
    const row = await asked(scene, { state: 'running' });
    const { shopify } = scene.job;
    const later: typeof shopify.cancellation = async (orderId) => {
      const now = await shopify.cancellation(orderId);
      return { ...now, refunds: now.refunds.map((refund) => ({ ...refund, at: new Date(refund.at.getTime() + minutes(12)) })) };
    };
    scene.desk.clock.pass(minutes(13));
    await settleResolution(scene.job.as(scene.job.actor, { ...shopify, cancellation: later }), row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ outcomeAt: expect.any(Date), outcome: { bounced: false, amount: row.amount, refundId: expect.any(String) } });
  });

  test('and whose refund never comes is for a person: its units are free, its words stay', async () => {
    const scene = await aScene();
    const row = await asked(scene, { state: 'done' });
    await scene.desk.transaction(async function close(ledger) {
      await seedCauses(ledger);
      const cause = await ledger.db.cause.findFirstOrThrow({ where: { shopId: ledger.shop.id, key: 'changed_mind' } });
      await closeIssue(ledger, { issueId: scene.issueId, causeId: cause.id, outcome: 'cancelled', valid: true });
    });
    await scene.desk.db.ticket.updateMany({ where: { shopId: scene.desk.shop.id, id: scene.ticketId }, data: { unread: false } });
    scene.desk.clock.pass(minutes(11));
    await settleResolution(halfway(scene.job, { state: 'done' }), row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcomeAt: expect.any(Date), outcome: { bounced: true, amount: { amount: '0' } }, failure: { words: 'cancellation_not_refunded' } });
    expect(await outcomeVariables(scene.desk, row.id)).toEqual({});
    expect(await unitsOf(scene)).toBe(0);
    expect(await scene.desk.db.ticket.findFirst({ where: { shopId: scene.desk.shop.id, id: scene.ticketId } })).toMatchObject({ unread: true });
    expect(await scene.desk.transaction(async function sum(ledger) { return givenToCustomer(ledger, scene.orderId); })).toEqual([]);
    expect(await scene.desk.db.orderIssue.findFirst({ where: { shopId: scene.desk.shop.id, id: scene.issueId } })).toMatchObject({ status: 'open' });
  });
});

describe('a cancellation that Shopify took on and knows no more', () => {
  test('is looked for a day, then its units are free and it may be asked for again', async () => {
    const scene = await aScene();
    scene.sandbox.acts.slowCancels(scene.store, true);
    const { issueId, ticketId, orderId } = scene;
    const wish = { orderId, reason: 'customer', money: 'original', creditExpiresAt: null, restock: true } as const;
    const row = await planResolution(scene.desk, { kind: 'cancellation', wish, issueId, ticketId, key: 'forgotten' });
    expect(await confirmResolution(scene.desk, row.id, row.planHash)).toMatchObject({ state: 'done', outcomeAt: null });
    const forgetful = scene.job.as(scene.job.actor, { ...scene.job.shopify, cancelJob: async () => null });
    scene.desk.clock.pass(hours(20));
    await settleResolution(forgetful, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcomeAt: null });
    scene.desk.clock.pass(hours(5));
    await settleResolution(forgetful, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', failure: { words: 'cancellation_not_done', confirmAgain: true } });
    expect(await unitsOf(scene)).toBe(0);
  });
});

test('one that had nothing left to give takes the refund of nothing for its own, and none with money', async () => {
  const scene = await aScene();
  scene.sandbox.acts.refundInAdmin(scene.store, scene.order().id);
  scene.desk.clock.pass(minutes(1));
  const { issueId, ticketId, orderId } = scene;
  const row = await planResolution(scene.desk, { kind: 'cancellation', wish: { orderId, reason: 'customer', money: 'original', creditExpiresAt: null, restock: true }, issueId, ticketId, key: 'nothing' });
  expect(Number(row.amount.amount)).toBe(0);
  await confirmResolution(scene.desk, row.id, row.planHash);
  await settleResolution(scene.job, row.id);
  const [theirs, ours] = scene.order().refundDocs.map((doc) => doc.id.split('/').at(-1)!);
  const done = await resolution(scene.desk, row.id);
  expect(done).toMatchObject({ state: 'done', outcome: { refundId: ours, bounced: false, pending: false } });
  expect(ours).not.toBe(theirs);
});
