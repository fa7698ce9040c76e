import { expect, test } from 'vitest';
import { givenBack } from '#sandbox/state/orders/refund-order.ts';
import { aRefundPlan, aScene, type Scene } from '#tests/builders/a-resolution.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';
import { outcomeVariables } from '../messages/outcome-variables.server.ts';
import type { RefundPlan } from '../plan.ts';
import { resolution } from '../resolution.server.ts';
import { settleDue } from '../settle-due.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';

/** What the providers of both payments say: the first of two took its part, the other one … */
function tell(scene: Scene, second: 'FAILURE' | 'PENDING'): void {
  const order = structuredClone(scene.order());
  const back = order.payments.filter((one) => one.kind === 'REFUND');
  back.forEach((one, index) => (one.status = index === 0 ? 'SUCCESS' : (second as never)));
  order.refundDocs[0]!.totalRefundedSet = givenBack(order, back);
  scene.sandbox.world.put(scene.store, 'Order', order);
}

/** 1,000 by points and 2,000 by card, of which the card's provider says so. */
async function refundedBy(second: 'FAILURE' | 'PENDING') {
  const scene = await aScene({ split: true });
  const amount = { amount: '3000', currency: 'KRW' };
  const ways = ((await aRefundPlan(scene, { lines: [], amount })).plan as RefundPlan).seen!.ways;
  const plan = await aRefundPlan(scene, { lines: [], amount, ways: ways.map(({ parentId }, index) => ({ parentId, amount: index === 0 ? '1000' : '2000' })) });
  const told = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, createRefund: async (order) => {
    await scene.desk.shopify.createRefund(order);
    tell(scene, second);
    return (await scene.desk.shopify.refundsMarked(scene.orderId, order.key))[0]!;
  } });
  return { scene, id: plan.id, done: await confirmResolution(told, plan.id, plan.planHash) };
}

test('a refund of which one payment came back at once is told as what it is, to nobody but an agent', async () => {
  const { scene, id, done } = await refundedBy('FAILURE');
  expect(done).toMatchObject({ state: 'done', outcomeAt: null, outcome: { pending: false, partly: true, presentmentAmount: { amount: expect.stringMatching(/^1000/) } } });
  expect(await outcomeVariables(scene.desk, id)).toEqual({});
  expect(await settleDue(scene.job)).toBe(1);
  await settleResolution(scene.job, id);
  const row = await resolution(scene.desk, id);
  expect(row).toMatchObject({ state: 'done', outcomeAt: expect.any(Date), checkAt: null, failure: { words: 'resolution_refund_in_part', values: { missing: '2000 KRW' } } });
  expect(await outcomeVariables(scene.desk, id)).toEqual({});
  expect(await scene.desk.db.ticket.findFirst({ where: { shopId: scene.desk.shop.id, id: scene.ticketId } })).toMatchObject({ status: 'open' });
  // The rest can be given.
  const rest = await aRefundPlan(scene, { lines: [], amount: { amount: '2000', currency: 'KRW' } });
  expect(await confirmResolution(scene.desk, rest.id, rest.planHash)).toMatchObject({ state: 'done' });
});

test('one whose second payment came back days later ends the same way', async () => {
  const { scene, id, done } = await refundedBy('PENDING');
  expect(done).toMatchObject({ state: 'done', outcome: { pending: true } });
  tell(scene, 'FAILURE');
  await settleResolution(scene.job, id);
  expect(await resolution(scene.desk, id)).toMatchObject({ outcomeAt: expect.any(Date), outcome: { partly: true }, failure: { words: 'resolution_refund_in_part' } });
});
