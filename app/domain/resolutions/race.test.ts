import { expect, test } from 'vitest';
import { addMoney, compareMoney, type Money } from '#app/platform/money.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import { aRefundPlan, aScene, type Scene } from '#tests/builders/a-resolution.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { confirmResolution } from './confirm-resolution.server.ts';
import { planReplacement } from '#tests/builders/plans.ts';
import type { RefundPlan } from './plan.ts';
import type { ResolutionRow } from './resolution-row.ts';

function replacements(scene: Scene): Order[] {
  return [...scene.sandbox.world.all<Order>(scene.store, 'Order')].filter((order) => order.tags.includes('mend-replacement'));
}

/** Confirms all of them at once, every other one by a colleague. */
async function rush(scene: Scene, plans: ResolutionRow[]) {
  const colleague = await scene.deskOf('agent');
  const settled = await Promise.allSettled(plans.map((plan, at) => confirmResolution(at % 2 ? colleague : scene.desk, plan.id, plan.planHash)));
  for (const one of settled) if (one.status === 'rejected') expect(['unit_already_compensated', 'not_possible', 'order_changed']).toContain((one.reason as { code?: string }).code);
  return settled.flatMap((one) => (one.status === 'fulfilled' && one.value.state === 'done' ? [one.value] : []));
}

test('eight plans of two issues for three units, confirmed at once: no unit is given back twice', async () => {
  const scene = await aScene({ quantities: [3] });
  const { issueId: other } = await anIssue(scene.desk, { orderId: scene.orderId, ticketId: scene.ticketId });
  const plans: ResolutionRow[] = [];
  for (let at = 0; at < 8; at++) {
    const issueId = at % 2 ? other : scene.issueId;
    const { ticketId, orderId, lineIds } = scene;
    plans.push(
      at % 4 < 2
        ? await aRefundPlan(scene, { issueId, key: `race-${at}` })
        : await planReplacement(scene.desk, { issueId, ticketId, orderId, lines: [{ orderLineId: lineIds[0]!, quantity: 1 }], shippingAddress: null, key: `race-${at}` }),
    );
  }
  const done = await rush(scene, plans);
  const refunded = scene.order().refundDocs.flatMap((refund) => refund.refundLines).reduce((sum, line) => sum + line.quantity, 0);
  expect(done.length).toBeGreaterThan(0);
  expect(refunded + replacements(scene).length).toBe(done.length);
  expect(done.length).toBeLessThanOrEqual(3);
  expect(await scene.desk.db.compensatedUnit.count({ where: { shopId: scene.desk.shop.id, orderId: scene.orderId } })).toBe(done.length);
});

test.each(['KRW', 'USD', 'EUR'])('all the shipping five times at once goes back once (%s)', async (currency) => {
  const scene = await aScene({ currency, quantities: [1] });
  const { shippingMaximum } = await scene.desk.shopify.suggestedRefund(scene.orderId, { lines: [], shipping: null });
  const plans: ResolutionRow[] = [];
  for (let at = 0; at < 5; at++) plans.push(await aRefundPlan(scene, { lines: [], shipping: shippingMaximum.amount, key: `ship-${at}` }));
  const done = await rush(scene, plans);
  expect(done).toHaveLength(1);
  const given = scene.order().refundDocs.reduce((sum: Money, refund) => addMoney(sum, { amount: refund.totalRefundedSet.shopMoney.amount, currency: 'KRW' }), { amount: '0', currency: 'KRW' });
  expect(compareMoney(given, (plans[0]!.plan as RefundPlan).amount)).toBe(0);
});

test('pressed twice, where the first press is through before the second has read the order: it is what the first did, and no change', async () => {
  const scene = await aScene({ quantities: [1] });
  const plan = await aRefundPlan(scene);
  const { shopify } = scene.desk;
  const second = scene.desk.as(scene.desk.actor, { ...shopify, suggestedRefund: async (...asked: Parameters<typeof shopify.suggestedRefund>) => {
    await confirmResolution(scene.desk, plan.id, plan.planHash);
    return shopify.suggestedRefund(...asked);
  } });
  expect(await confirmResolution(second, plan.id, plan.planHash)).toMatchObject({ id: plan.id, state: 'done' });
  expect(scene.order().refundDocs).toHaveLength(1);
});
