import { expect, test } from 'vitest';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { days, hours, minutes } from '#app/platform/spans.ts';
import { aReplacementUnderWay, replace } from '#tests/builders/a-replacement.ts';
import { confirmPending } from '#tests/builders/a-pending-refund.ts';
import { aRefundPlan, aScene, resolutionEvents, type Scene } from '#tests/builders/a-resolution.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';
import { outcomeVariables } from '../messages/outcome-variables.server.ts';
import { resolutionsOfTicket } from '../resolutions-of-ticket.server.ts';
import { settleDue } from '../settle-due.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';

const words = { words: 'resolution_order_deleted', confirmAgain: false };

/** At Shopify; the news of it is lost. */
function deleteOrder({ sandbox, store, order }: Scene): void {
  sandbox.world.remove(store, 'Order', order().id);
}

async function shown({ desk, ticketId }: Scene) {
  return (await resolutionsOfTicket(desk, ticketId)).resolutions[0]!;
}

test('a pending refund of an order that was deleted ends unconfirmed, says so and calls a person; it is looked at no more', async () => {
  const scene = await aScene();
  const { id } = await confirmPending(scene);
  await scene.desk.db.ticket.updateMany({ where: { shopId: scene.desk.shop.id, id: scene.ticketId }, data: { unread: false } });
  deleteOrder(scene);
  scene.desk.clock.pass(minutes(31));
  await settleResolution(scene.job, id);
  expect(await shown(scene)).toMatchObject({ state: 'done', outcome: { pending: true }, failure: words, outcomeAt: scene.desk.clock.now(), outcomeAssumed: true, checkAt: null });
  expect(await scene.desk.db.ticket.findFirst({ where: { shopId: scene.desk.shop.id, id: scene.ticketId } })).toMatchObject({ unread: true });
  expect(await scene.desk.db.order.findFirst({ where: { shopId: scene.desk.shop.id, id: scene.orderId } })).toMatchObject({ deletedAt: scene.desk.clock.now() });
  // No message may say that the money is back.
  expect(await outcomeVariables(scene.desk, id)).toEqual({});

  scene.desk.clock.pass(days(1));
  expect(await settleDue(scene.job)).toBe(0);
  await settleResolution(scene.job, id);
  expect((await resolutionEvents(scene)).filter((kind) => kind === 'outcome_reached')).toHaveLength(1);
});

test('one that is only hidden for its age is looked at later, and nothing throws', async () => {
  const scene = await aScene();
  const { id } = await confirmPending(scene);
  scene.desk.clock.pass(days(61));
  await settleResolution(scene.job, id);
  expect(await shown(scene)).toMatchObject({ state: 'done', failure: null, outcomeAt: null, checkAt: new Date(scene.desk.clock.now().getTime() + hours(6)) });
});

test('Shopify being away ends nothing', async () => {
  const scene = await aScene();
  const { id } = await confirmPending(scene);
  const away = scene.job.as(scene.job.actor, { ...scene.desk.shopify, refundsMarked: () => Promise.reject(new Problem('shopify_unavailable', { retry: true })) });
  await expect(settleResolution(away, id)).rejects.toMatchObject({ code: 'shopify_unavailable' });
  expect(await shown(scene)).toMatchObject({ state: 'done', failure: null, outcomeAt: null });
});

test('a replacement order that was deleted before it left ends its replacement, and the units are free again', async () => {
  const scene = await aScene({ quantities: [1] });
  const sent = await replace(scene, { ...scene, lineId: scene.lineIds[0]! });
  scene.sandbox.world.remove(scene.store, 'Order', sent.gid);
  await refreshOrder(scene.job, sent.orderId);
  scene.desk.clock.pass(days(1));
  await settleResolution(scene.job, sent.id);
  expect(await shown(scene)).toMatchObject({ state: 'failed', failure: { words: 'resolution_replacement_deleted', confirmAgain: true }, checkAt: null });
  expect(await scene.desk.db.compensatedUnit.count({ where: { shopId: scene.desk.shop.id } })).toBe(0);
});

test('one that was deleted after it left may still arrive', async () => {
  const { scene, sent } = await aReplacementUnderWay();
  scene.sandbox.world.remove(scene.store, 'Order', sent.gid);
  await refreshOrder(scene.job, sent.orderId);
  scene.desk.clock.pass(days(1));
  await settleResolution(scene.job, sent.id);
  expect(await shown(scene)).toMatchObject({ state: 'done', outcomeAt: null });
});

test('a refund whose answer was lost stays unknown when its order is gone, and names why', async () => {
  const scene = await aScene();
  const plan = await aRefundPlan(scene);
  const cut = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, createRefund: () => Promise.reject(new Problem('shopify_unknown')) });
  await confirmResolution(cut, plan.id, plan.planHash);
  deleteOrder(scene);
  scene.desk.clock.pass(minutes(2));
  await settleResolution(scene.job, plan.id);
  expect(await shown(scene)).toMatchObject({ state: 'unknown', failure: words, checkAt: new Date(scene.desk.clock.now().getTime() + days(1)) });
});
