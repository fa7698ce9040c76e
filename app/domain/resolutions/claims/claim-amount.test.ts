import { expect, test } from 'vitest';
import { seconds } from '#app/platform/spans.ts';
import { aRefundPlan, aRefundWish, aScene, problemOf, type Scene } from '#tests/builders/a-resolution.ts';
import { claimAmount } from './claim-amount.server.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';
import { readRefund } from '../refund/read-refund.server.ts';
import type { ResolutionRow } from '../resolution-row.ts';

const only = (scene: Scene, line: number) => ({ lines: [{ orderLineId: scene.lineIds[line]!, quantity: 1, restock: false }] });

/** Two lines, of whose price a colleague gave back so much by amount alone that both together no longer fit: no unit says so. */
async function aScantScene(): Promise<Scene> {
  const scene = await aScene({ quantities: [1, 1], patience: 400 });
  const lines = scene.lineIds.map((orderLineId) => ({ orderLineId, quantity: 1, restock: 'no_restock' as const }));
  const { maximum, amount } = await scene.desk.shopify.suggestedRefund(scene.orderId, { lines, shipping: null });
  const room = Number(maximum.amount) - Number(amount.amount) + 1000;
  scene.sandbox.acts.refundInAdmin(scene.store, scene.order().id, { amount: String(room) });
  return scene;
}

/** Sent, and no answer: it may have moved its money or not. */
async function lost(scene: Scene, plan: ResolutionRow): Promise<void> {
  scene.sandbox.faults.arm({ kind: 'timeout', operation: 'refundCreate', times: 1 });
  expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'unknown' });
}

test('a refund whose end is unknown keeps its amount from the next one', async () => {
  const scene = await aScantScene();
  const [first, second] = [await aRefundPlan(scene, only(scene, 0)), await aRefundPlan(scene, only(scene, 1))];
  await lost(scene, first);
  const { code, details } = await problemOf(confirmResolution(scene.desk, second.id, second.planHash));
  expect([code, details.words]).toEqual(['not_possible', 'amount_beyond_refundable']);
  expect(await confirmResolution(scene.desk, first.id, first.planHash)).toMatchObject({ state: 'unknown' });
  expect(scene.order().refundDocs).toHaveLength(1);
});

test('what is left beside it is told as an amount that can be given: never below nothing, nor finer than its currency', async () => {
  const scene = await aScantScene();
  const first = await aRefundPlan(scene, only(scene, 0));
  const reading = await readRefund(scene.desk, { ...aRefundWish(scene, only(scene, 1)), notify: false });
  await lost(scene, first);
  const scant = { ...reading, plan: { ...reading.plan, maximum: { ...first.amount, amount: '0.0' } } };
  const claiming = scene.desk.transaction(async function claimOnly(ledger) {
    return claimAmount(ledger, ledger.newId(), scant);
  });
  expect((await problemOf(claiming)).details.values).toEqual({ left: '0 KRW' });
});

test('a refund done since Shopify was asked counts, one done before is in what Shopify said', async () => {
  const scene = await aScantScene();
  const wish = { ...aRefundWish(scene, only(scene, 1)), notify: false };
  const before = await readRefund(scene.desk, wish);
  scene.desk.clock.pass(seconds(1));
  const first = await aRefundPlan(scene, only(scene, 0));
  expect(await confirmResolution(scene.desk, first.id, first.planHash)).toMatchObject({ state: 'done' });
  const id = scene.desk.newId();
  const claim = (reading: typeof before) =>
    scene.desk.transaction(async function claimOnly(ledger) {
      return claimAmount(ledger, id, reading);
    });
  expect((await problemOf(claim(before))).details.words).toBe('amount_beyond_refundable');
  scene.desk.clock.pass(seconds(1));
  await claim(await readRefund(scene.desk, wish));
});

test('shipping, which has no units, waits for the refund of shipping whose end is unknown', async () => {
  const scene = await aScene({ quantities: [1], patience: 400 });
  const { shippingMaximum } = await scene.desk.shopify.suggestedRefund(scene.orderId, { lines: [], shipping: null });
  const third = String(Math.floor(Number(shippingMaximum.amount) / 3));
  const [first, second] = [await aRefundPlan(scene, { lines: [], shipping: third }), await aRefundPlan(scene, { lines: [], shipping: third })];
  await lost(scene, first);
  expect((await problemOf(confirmResolution(scene.desk, second.id, second.planHash))).details.words).toBe('shipping_refund_running');
  expect(scene.order().refundDocs).toHaveLength(0);
});
