import { describe, expect, test } from 'vitest';
import { closeIssue } from '#app/domain/issues/close-issue.server.ts';
import { seedCauses } from '#app/domain/issues/seed-causes.server.ts';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { days, seconds } from '#app/platform/spans.ts';
import { aReplacementUnderWay, replace } from '#tests/builders/a-replacement.ts';
import { aRefundPlan, aScene, problemOf, type Scene } from '#tests/builders/a-resolution.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { confirmLoss } from './confirm-loss.server.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';
import { planLoss } from './plan-loss.server.ts';
import { planReplacement } from '#tests/builders/plans.ts';
import { reopenUndone } from '../reopen-undone.server.ts';
import { resolutionsOfTicket } from '../resolutions-of-ticket.server.ts';
import { resolution } from '../resolution.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';
import { watchReplacementOrder } from '../watch-replacement-order.server.ts';

const unitsOf = ({ desk, orderId }: Scene) => desk.db.compensatedUnit.findMany({ where: { shopId: desk.shop.id, orderId } });
const eventsOf = ({ desk }: Scene, kind: string) => desk.db.event.findMany({ where: { shopId: desk.shop.id, kind } });
const seenOf = async ({ desk }: Scene, id: string) => (await planLoss(desk, id))!.seen;

async function soldOut(scene: Scene): Promise<Scene> {
  const stock: Scene['desk']['shopify']['stock'] = async (ids) => (await scene.desk.shopify.stock(ids)).map((one) => ({ ...one, locations: one.locations.map((place) => ({ ...place, available: 0 })) }));
  return { ...scene, desk: scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, stock }) };
}

describe('a replacement that was lost itself, with nothing left to send', () => {
  test('is ended by an agent, and its unit can be refunded; until then it cannot', async () => {
    const { scene, sent } = await aReplacementUnderWay();
    const { desk } = await soldOut(scene);
    expect((await problemOf(aRefundPlan(scene))).code).toBe('unit_already_compensated');
    const { issueId } = await anIssue(scene.desk, { orderId: sent.orderId, ticketId: scene.ticketId });
    const again = { issueId, ticketId: scene.ticketId, orderId: sent.orderId, lines: [{ orderLineId: sent.lineId, quantity: 1 }], shippingAddress: null, key: 'again' };
    expect((await problemOf(planReplacement(desk, again))).details.words).toBe('out_of_stock');

    const plan = (await planLoss(desk, sent.id))!;
    expect(plan).toMatchObject({ orderId: sent.orderId, cancelled: false, lines: [{ quantity: 1 }], of: { orderId: scene.orderId }, parcels: [{ trackings: [{ number: expect.any(String) }] }] });
    expect(await unitsOf(scene)).toHaveLength(1);
    expect(await confirmLoss(desk, sent.id, plan.seen)).toMatchObject({ state: 'failed', failure: { words: 'resolution_replacement_lost' }, outcome: { orderId: sent.orderId } });
    expect(await unitsOf(scene)).toEqual([]);
    expect(await eventsOf(scene, 'replacement_lost')).toMatchObject([{ actorKind: 'agent', actorId: '7001', ticketId: scene.ticketId, payload: { wasDone: true, orderName: plan.orderName } }]);

    scene.desk.clock.pass(seconds(1));
    const refund = await aRefundPlan(scene);
    expect(await confirmResolution(scene.desk, refund.id, refund.planHash)).toMatchObject({ state: 'done' });
    expect(await unitsOf(scene)).toMatchObject([{ resolutionId: refund.id }]);
    // What was owed on the replacement order is owed here now, and was given.
    expect((await problemOf(planReplacement(scene.desk, { ...again, key: 'once-more' }))).details.words).toBe('replacement_order_ended');
  });

  test('by two agents at once is ended once', async () => {
    const { scene, sent } = await aReplacementUnderWay();
    const colleague = await scene.deskOf('agent');
    const seen = await seenOf(scene, sent.id);
    const rows = await Promise.all([scene.desk, colleague, scene.desk].map((desk) => confirmLoss(desk, sent.id, seen)));
    expect(rows.map((row) => row.state)).toEqual(['failed', 'failed', 'failed']);
    expect(await eventsOf(scene, 'replacement_lost')).toHaveLength(1);
    expect(await planLoss(colleague, sent.id)).toBeNull();
  });

  test('while a colleague sends it once more, one of both happens, and the unit has one owner', async () => {
    for (let round = 0; round < 3; round++) {
      const { scene, sent } = await aReplacementUnderWay();
      const { issueId } = await anIssue(scene.desk, { orderId: sent.orderId, ticketId: scene.ticketId });
      const next = await planReplacement(scene.desk, { issueId, ticketId: scene.ticketId, orderId: sent.orderId, lines: [{ orderLineId: sent.lineId, quantity: 1 }], shippingAddress: null, key: `next-${round}` });
      const seen = await seenOf(scene, sent.id);
      const colleague = await scene.deskOf('agent');
      const [ended, again] = await Promise.allSettled([confirmLoss(scene.desk, sent.id, seen), confirmResolution(colleague, next.id, next.planHash)]);
      expect([ended.status, again.status].toSorted()).toEqual(['fulfilled', 'rejected']);
      const refused = (ended.status === 'rejected' ? ended : again) as PromiseRejectedResult;
      expect(['replacement_sent_again', 'replacement_order_ended']).toContain(refused.reason.details.words);
      expect((await unitsOf(scene)).length).toBe(ended.status === 'fulfilled' ? 0 : 1);
    }
  });
});

describe('is not ended as lost', () => {
  test('before it left, nor once it arrived: Shopify is asked first', async () => {
    const scene = await aScene({ quantities: [1] });
    const sent = await replace(scene, { ...scene, lineId: scene.lineIds[0]! });
    expect((await problemOf(planLoss(scene.desk, sent.id))).details).toMatchObject({ words: 'replacement_not_sent' });
    const parcel = scene.sandbox.acts.fulfill(scene.store, sent.gid) as { id: string };
    const seen = await seenOf(scene, sent.id);
    scene.sandbox.acts.deliver(scene.store, parcel.id);
    expect((await problemOf(confirmLoss(scene.desk, sent.id, seen))).details).toMatchObject({ words: 'replacement_arrived' });
    expect(await resolution(scene.desk, sent.id)).toMatchObject({ state: 'done', failure: null });
  });

  test('on what was seen before a new scan came: it is shown first', async () => {
    const { scene, sent } = await aReplacementUnderWay();
    const stale = 'what the agent saw before the last scan';
    const { code, details } = await problemOf(confirmLoss(scene.desk, sent.id, stale));
    expect(code).toBe('order_changed');
    const { fresh } = details.shown as { fresh: { seen: string } };
    expect((await confirmLoss(scene.desk, sent.id, fresh.seen)).state).toBe('failed');
  });

  test('by a job, or before the one that was sent in its place', async () => {
    const { scene, sent } = await aReplacementUnderWay();
    const seen = await seenOf(scene, sent.id);
    expect((await problemOf(confirmLoss(scene.job, sent.id, seen))).code).toBe('not_allowed');
    const { issueId } = await anIssue(scene.desk, { orderId: sent.orderId, ticketId: scene.ticketId });
    const next = await replace(scene, { ...sent, issueId });
    expect((await problemOf(planLoss(scene.desk, sent.id))).details.words).toBe('replacement_sent_again');
    scene.sandbox.acts.fulfill(scene.store, next.gid);
    await confirmLoss(scene.desk, next.id, await seenOf(scene, next.id));
    await confirmLoss(scene.desk, sent.id, await seenOf(scene, sent.id));
    expect(await unitsOf(scene)).toEqual([]);
  });
});

test('cancelled in Shopify instead, it is ended as cancelled at once', async () => {
  const scene = await aScene({ quantities: [1] });
  const sent = await replace(scene, { ...scene, lineId: scene.lineIds[0]! });
  scene.sandbox.acts.cancel(scene.store, sent.gid);
  const plan = (await planLoss(scene.desk, sent.id))!;
  expect(plan.cancelled).toBe(true);
  expect(await confirmLoss(scene.desk, sent.id, plan.seen)).toMatchObject({ state: 'failed', failure: { words: 'resolution_replacement_cancelled' } });
  expect(await unitsOf(scene)).toEqual([]);
});

test('one that turns up after it was ended is told to the agent', async () => {
  const { scene, sent, parcelId } = await aReplacementUnderWay();
  await confirmLoss(scene.desk, sent.id, await seenOf(scene, sent.id));
  await scene.desk.db.ticket.updateMany({ where: { shopId: scene.desk.shop.id }, data: { unread: false } });
  scene.sandbox.acts.deliver(scene.store, parcelId);
  await refreshOrder(scene.job, sent.orderId);
  await watchReplacementOrder(scene.job, sent.orderId);
  expect((await resolutionsOfTicket(scene.desk, scene.ticketId)).arrivedAfterAll.get(sent.id)).toBeInstanceOf(Date);
  expect(await scene.desk.db.ticket.findFirst({ where: { shopId: scene.desk.shop.id } })).toMatchObject({ unread: true });
  expect(await resolution(scene.desk, sent.id)).toMatchObject({ state: 'failed' });
});

test('the issue that was closed as replaced is open again, and its ticket', async () => {
  const { scene, sent } = await aReplacementUnderWay();
  await scene.desk.transaction(async function close(ledger) {
    await seedCauses(ledger);
    const cause = await ledger.db.cause.findFirstOrThrow({ where: { shopId: ledger.shop.id, key: 'carrier_loss' } });
    await closeIssue(ledger, { issueId: scene.issueId, causeId: cause.id, outcome: 'replaced', valid: true });
    await ledger.db.ticket.updateMany({ where: { shopId: ledger.shop.id }, data: { status: 'resolved' } });
  });
  await confirmLoss(scene.desk, sent.id, await seenOf(scene, sent.id));
  await reopenUndone(scene.job, sent.id);
  await reopenUndone(scene.job, sent.id);
  const where = { shopId: scene.desk.shop.id };
  expect(await scene.desk.db.orderIssue.findFirst({ where })).toMatchObject({ status: 'open', outcome: null });
  expect(await scene.desk.db.ticket.findFirst({ where })).toMatchObject({ status: 'open' });
  expect(await eventsOf(scene, 'ticket_reopened')).toHaveLength(1);
});

test('the first one of two lost in a row has not arrived because the second was given up', async () => {
  const { scene, sent } = await aReplacementUnderWay();
  const { issueId } = await anIssue(scene.desk, { orderId: sent.orderId, ticketId: scene.ticketId });
  const next = await replace(scene, { ...sent, issueId });
  scene.sandbox.acts.fulfill(scene.store, next.gid);
  await confirmLoss(scene.desk, next.id, await seenOf(scene, next.id));
  await scene.desk.db.orderIssue.updateMany({ where: { shopId: scene.desk.shop.id, id: issueId }, data: { status: 'closed', closedAt: scene.desk.clock.now() } });
  scene.desk.clock.pass(days(11));
  await settleResolution(scene.job, sent.id);
  expect(await resolution(scene.desk, sent.id)).toMatchObject({ state: 'done', outcomeAt: null });
});
