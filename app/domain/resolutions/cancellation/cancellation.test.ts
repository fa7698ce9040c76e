import { describe, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { Problem } from '#app/platform/problem.ts';
import { minutes, seconds } from '#app/platform/spans.ts';
import { aRefundPlan, aScene, problemOf, resolutionEvents, type Scene } from '#tests/builders/a-resolution.ts';
import { planReplacement } from '#tests/builders/plans.ts';
import { confirmResolution, type OrderChanged } from '../confirm-resolution.server.ts';
import { lookAtPending } from '../look-at-pending.server.ts';
import { outcomeVariables } from '../messages/outcome-variables.server.ts';
import { planResolution } from '../plan-resolution.server.ts';
import { resolution } from '../resolution.server.ts';
import { resolutionsOfTicket } from '../resolutions-of-ticket.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';
import type { CancellationPlan } from './cancellation-plan.ts';
import type { CancellationWish } from './cancellation-wish.ts';

let keys = 0;

function plan(scene: Scene, more: Partial<CancellationWish> = {}, desk = scene.desk) {
  const { issueId, ticketId, orderId } = scene;
  const wish = { orderId, reason: 'customer', money: 'original', creditExpiresAt: null, restock: true, ...more } as const;
  return planResolution(desk, { kind: 'cancellation', wish, issueId, ticketId, key: `cancel-${++keys}` });
}

const confirm = (scene: Scene, row: { id: string; planHash: string }, desk = scene.desk) => confirmResolution(desk, row.id, row.planHash);
const unitsOf = (scene: Scene) => scene.desk.db.compensatedUnit.count({ where: { shopId: scene.desk.shop.id } });
const gid = (scene: Scene) => scene.order().id;

describe('a cancellation', () => {
  test('pays everything back, takes every unit, and is told with what really went', async () => {
    const scene = await aScene();
    const row = await plan(scene);
    expect(row).toMatchObject({ state: 'draft', plan: { lines: [{ quantity: 2 }, { quantity: 1 }], goods: [{ quantity: 2 }, { quantity: 1 }], restock: true } });
    const done = await confirm(scene, row);
    expect(done).toMatchObject({ state: 'done', outcome: { pending: false, cancelledAt: expect.any(String), amount: row.amount } });
    expect(done.outcomeAt).not.toBeNull();
    const order = scene.order();
    expect(order).toMatchObject({ cancelReason: 'CUSTOMER', displayFinancialStatus: 'REFUNDED', cancellation: { staffNote: expect.stringContaining(`mend:${row.id}`) } });
    expect(Number(order.refundDocs[0]!.totalRefundedSet.shopMoney.amount)).toBe(Number(row.amount.amount));
    expect(await unitsOf(scene)).toBe(3);
    expect(await resolutionEvents(scene)).toEqual(['outcome_reached', 'resolution_confirmed', 'resolution_done', 'resolution_planned', 'resolution_started']);
    expect(await outcomeVariables(scene.desk, row.id)).toMatchObject({ cancellation: { amount: expect.stringContaining('₩'), items: expect.any(String), method: expect.any(String) } });
    expect((await confirm(scene, row)).state).toBe('done');
    expect(scene.order().refundDocs).toHaveLength(1);
  });

  test('its refund is no refund by somebody else', async () => {
    const scene = await aScene();
    const row = await plan(scene);
    await confirm(scene, row);
    const refund = scene.order().refundDocs[0]!;
    await keepOrder(scene.job, (await scene.job.shopify.orderSnapshot(scene.orderId))!, { source: 'webhook', readAt: scene.desk.clock.now() });
    const page = await resolutionsOfTicket(scene.desk, scene.ticketId);
    expect(page.refundsElsewhere).toEqual([]);
    expect(page.ownRefunds).toEqual(new Set([refund.id.split('/').at(-1)]));
  });

  test('keeps the money where that is wanted: no unit is taken, and it may be given back later', async () => {
    const scene = await aScene();
    const row = await plan(scene, { money: 'kept' });
    expect(row).toMatchObject({ amount: { amount: '0' }, plan: { lines: [] } });
    expect(await confirm(scene, row)).toMatchObject({ state: 'done' });
    expect(scene.order()).toMatchObject({ displayFinancialStatus: 'PAID', cancelReason: 'CUSTOMER' });
    expect(await unitsOf(scene)).toBe(0);
    expect((await outcomeVariables(scene.desk, row.id)).cancellation).toMatchObject({ amount: null, method: null });
    expect(await aRefundPlan(scene)).toMatchObject({ state: 'draft' });
  });

  test('as store credit, in the buyer’s currency', async () => {
    const scene = await aScene({ currency: 'USD' });
    const row = await plan(scene, { money: 'store_credit', restock: false });
    expect(await confirm(scene, row)).toMatchObject({ state: 'done', outcome: { presentmentAmount: { currency: 'USD' } } });
    expect(scene.order().payments.at(-1)).toMatchObject({ kind: 'REFUND', gateway: 'shopify_store_credit' });
    expect((await problemOf(plan(await aScene(), { money: 'store_credit', creditExpiresAt: '2020-01-01T00:00:00Z' }))).details).toMatchObject({ field: 'creditExpiresAt' });
  });

  test.each([
    ['cancel_cancelled_already', (scene: Scene) => scene.sandbox.acts.cancel(scene.store, gid(scene))],
    ['cancel_sent', (scene: Scene) => void scene.sandbox.acts.fulfill(scene.store, gid(scene))],
    ['cancel_partly_sent', (scene: Scene) => void scene.sandbox.acts.fulfill(scene.store, gid(scene), { lineItems: [{ id: scene.order().lines[0]!.id, quantity: 1 }] })],
    ['cancel_under_way', (scene: Scene) => scene.sandbox.world.put(scene.store, 'Order', { ...scene.order(), waits: 'IN_PROGRESS', displayFulfillmentStatus: 'IN_PROGRESS' })],
    ['cancel_return_open', (scene: Scene) => scene.sandbox.world.put(scene.store, 'Order', { ...scene.order(), returnStatus: 'RETURN_REQUESTED' })],
  ])('says beforehand why it cannot be: %s', async (words, happens) => {
    const scene = await aScene();
    happens(scene);
    expect(await problemOf(plan(scene))).toMatchObject({ code: 'not_possible', details: { words } });
  });

  test('what happened between plan and confirmation is shown', async () => {
    const scene = await aScene();
    const row = await plan(scene);
    scene.sandbox.acts.refundInAdmin(scene.store, gid(scene), { amount: '1000' });
    const changed = await problemOf(confirm(scene, row));
    expect(changed.code).toBe('order_changed');
    const { differences, fresh } = changed.details.shown as OrderChanged;
    expect(differences.map(({ what }) => what)).toEqual(expect.arrayContaining(['amount', 'refundable']));
    expect(fresh).not.toBeNull();
    scene.sandbox.acts.fulfill(scene.store, gid(scene));
    const impossible = await problemOf(confirm(scene, fresh!));
    expect(impossible.details.shown).toMatchObject({ fresh: null, differences: [{ what: 'impossible', after: { words: 'cancel_sent' } }] });
    expect(scene.order().cancelledAt).toBeNull();
  });

  test('units that a replacement stands for are not paid back as well', async () => {
    const scene = await aScene();
    const sent = await planReplacement(scene.desk, { issueId: scene.issueId, ticketId: scene.ticketId, orderId: scene.orderId, lines: [{ orderLineId: scene.lineIds[0]!, quantity: 1 }], shippingAddress: null, key: 'r' });
    await confirm(scene, sent);
    expect((await problemOf(plan(scene))).code).toBe('unit_already_compensated');
    expect(await plan(scene, { money: 'kept' })).toMatchObject({ state: 'draft' });
  });

  test('two agents at once cancel it once', async () => {
    const scene = await aScene();
    const colleague = await scene.deskOf('agent');
    const [one, other] = [await plan(scene), await plan(scene, {}, colleague)];
    const settled = await Promise.allSettled([confirm(scene, one), confirm(scene, other, colleague)]);
    expect(settled.filter((each) => each.status === 'fulfilled' && each.value.state === 'done')).toHaveLength(1);
    expect(scene.order().refundDocs).toHaveLength(1);
    expect(await unitsOf(scene)).toBe(3);
  });

  test('a member who may not cancel is told so, and nothing is taken', async () => {
    const scene = await aScene();
    const partTimer = await scene.deskOf('part-timer');
    const row = await plan(scene);
    const outcome = await confirm(scene, row, partTimer).catch((problem: Problem) => problem);
    expect(outcome instanceof Problem ? outcome.code : outcome.failure?.code).toMatch(/staff_not_permitted|scope_missing/);
    expect(scene.order().cancelledAt).toBeNull();
    expect(await unitsOf(scene)).toBe(0);
  });
});

describe('a cancellation whose job takes its time', () => {
  async function taken(scene: Scene) {
    scene.sandbox.acts.slowCancels(scene.store, true);
    const row = await plan(scene);
    expect(await confirm(scene, row)).toMatchObject({ state: 'done', outcomeAt: null, outcome: { pending: true, cancelledAt: null } });
    expect(await outcomeVariables(scene.desk, row.id)).toEqual({});
    return row;
  }

  test('is followed to its end, and told only then', async () => {
    const scene = await aScene();
    const row = await taken(scene);
    scene.desk.clock.pass(seconds(40));
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcomeAt: null });
    expect((await problemOf(plan(scene, { money: 'kept' }).then((other) => confirm(scene, other)))).details.words).toBe('order_being_cancelled');
    scene.sandbox.acts.answerCancels(scene.store, gid(scene), 'SUCCESS');
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcomeAt: expect.any(Date), outcome: { pending: false, amount: row.amount, refundId: expect.any(String) } });
  });

  test('fails with Shopify’s reason, and its units are free again', async () => {
    const scene = await aScene();
    const row = await taken(scene);
    scene.sandbox.acts.fulfill(scene.store, gid(scene));
    scene.sandbox.acts.answerCancels(scene.store, gid(scene), 'SUCCESS');
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', failure: { words: 'cancel_refused', reason: expect.stringContaining('fulfillments') } });
    expect(await unitsOf(scene)).toBe(0);
  });

  test('waits for the payment provider as well, and says when it sends the money back', async () => {
    const scene = await aScene();
    scene.sandbox.acts.slowRefunds(scene.store, true);
    const row = await plan(scene);
    expect(await confirm(scene, row)).toMatchObject({ state: 'done', outcomeAt: null, outcome: { pending: true, cancelledAt: expect.any(String) } });
    scene.sandbox.acts.answerRefunds(scene.store, gid(scene), 'FAILURE');
    scene.desk.clock.pass(minutes(31));
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcomeAt: expect.any(Date), outcome: { bounced: true, amount: { amount: '0' } }, failure: { words: 'cancellation_refund_bounced' } });
    expect(await outcomeVariables(scene.desk, row.id)).toEqual({});
    expect(await unitsOf(scene)).toBe(0);
  });
});

describe.each(['before', 'after'] as const)('a cancellation whose process dies %s the call', (when) => {
  test('is found by reading', async () => {
    const scene = await aScene();
    const row = await plan(scene);
    const { cancelOrder } = scene.desk.shopify;
    let died!: () => void;
    const death = new Promise<void>((resolve) => (died = resolve));
    const die: ShopifyPort['cancelOrder'] = async (order) => {
      if (when === 'after') await cancelOrder(order);
      died();
      return new Promise(() => {});
    };
    void confirm(scene, row, scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, cancelOrder: die }));
    await death;
    await scene.sandbox.idle();
    expect(await confirm(scene, row)).toMatchObject({ state: 'running' });
    for (const pause of [2, 3, 6]) {
      scene.desk.clock.pass(minutes(pause));
      await settleResolution(scene.job, row.id);
    }
    expect(await resolution(scene.desk, row.id)).toMatchObject(when === 'after' ? { state: 'done', outcome: { amount: row.amount } } : { state: 'failed', failure: { words: 'resolution_not_sent' } });
    expect(await unitsOf(scene)).toBe(when === 'after' ? 3 : 0);
  });
});

test('an answer that was lost, and an order that a colleague cancelled meanwhile, are told apart', async () => {
  const scene = await aScene();
  scene.sandbox.faults.arm({ kind: 'drop', operation: 'OrderCancel', times: 1 });
  const row = await plan(scene);
  expect(await confirm(scene, row)).toMatchObject({ state: 'unknown' });
  scene.sandbox.acts.cancel(scene.store, gid(scene));
  scene.desk.clock.pass(minutes(1));
  await settleResolution(scene.job, row.id);
  expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', failure: { words: 'cancellation_by_other' } });
  expect(await unitsOf(scene)).toBe(0);
});

test('the replacement order of a resolution is cancelled the same way, and its goods may be sent again', async () => {
  const scene = await aScene();
  const sent = await planReplacement(scene.desk, { issueId: scene.issueId, ticketId: scene.ticketId, orderId: scene.orderId, lines: [{ orderLineId: scene.lineIds[0]!, quantity: 1 }], shippingAddress: null, key: 'r' });
  const replaced = await confirm(scene, sent);
  const orderId = (replaced.outcome as { orderId: string }).orderId;
  const row = await plan(scene, { orderId });
  expect(row).toMatchObject({ orderId, plan: { lines: [], goods: [{ quantity: 1 }] } satisfies Partial<Record<keyof CancellationPlan, unknown>> });
  expect(await confirm(scene, row)).toMatchObject({ state: 'done', outcome: { presentmentAmount: { amount: '0' } } });
  await keepOrder(scene.job, (await scene.job.shopify.orderSnapshot(orderId))!, { source: 'webhook', readAt: scene.desk.clock.now() });
  await lookAtPending(scene.job, orderId);
  const { rows } = await house().queue.query(`select payload from graphile_worker._private_jobs where key = $1`, [`settle:${sent.id}`]);
  expect(rows).toHaveLength(1);
  await settleResolution(scene.job, sent.id);
  expect(await resolution(scene.desk, sent.id)).toMatchObject({ state: 'failed', failure: { words: 'resolution_replacement_cancelled' } });
  expect(await unitsOf(scene)).toBe(0);
  expect((await problemOf(plan(scene, { orderId: '1' }))).details.words).toBe('resolution_other_order');
});
