import { expect, test } from 'vitest';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { seconds } from '#app/platform/spans.ts';
import { numeric } from '#tests/builders/a-resolution.ts';
import { anExchangePlan, aReturnPlan, aSentScene, carriedOut, type SentScene } from '#tests/builders/a-return.ts';
import { refundsElsewhere } from '../refunds-elsewhere.server.ts';
import { resolution } from '../resolution.server.ts';
import { resolutionsOfTicket } from '../resolutions-of-ticket.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';
import { takeReturn } from '../returns/take-return.server.ts';
import type { ExchangePlan } from './exchange-plan.ts';

/** A variant of the shop's, dearer or a good deal cheaper than the first line. */
function variantOf({ sandbox, store, order }: SentScene, dearer: boolean): string {
  const price = Number(order().lines[0]!.originalUnitPriceSet.shopMoney.amount);
  const found = [...sandbox.world.all(store, 'ProductVariant')].find((one) => one['requiresShipping'] && Number(one['inventoryQuantity']) > 5 && (dearer ? Number(one['price']) > price : Number(one['price']) < price * 0.8));
  return numeric(found!.id);
}

/** An exchange that Mend opened, of which a colleague took the return in, new goods and all. */
async function takenInByColleague(dearer: boolean, wanted: { currency?: string } = {}) {
  const scene = await aSentScene({ quantities: [1, 1], ...wanted });
  const row = await anExchangePlan(scene, variantOf(scene, dearer));
  await carriedOut(scene, row);
  scene.desk.clock.pass(seconds(1));
  scene.sandbox.acts.processReturn(scene.store, scene.returns()[0]!.id);
  await orderNews(scene);
  return { scene, row, refund: scene.order().refundDocs[0]! };
}

async function orderNews(scene: SentScene) {
  await keepOrder(scene.desk, (await scene.desk.shopify.orderSnapshot(scene.orderId))!, { source: 'fill', readAt: scene.desk.clock.now() });
}

const returnNews = (scene: SentScene) => takeReturn(scene.job, { admin_graphql_api_id: scene.returns()[0]!.id });
const elsewhere = async (scene: SentScene) => (await resolutionsOfTicket(scene.desk, scene.ticketId)).refundsElsewhere;

test.each([['dearer', true], ['cheaper', false]] as const)('a colleague takes in the return of an exchange of ours for %s goods: its end, and no clash', async (_, dearer) => {
  const { scene, row, refund } = await takenInByColleague(dearer);
  const { difference } = row.plan as ExchangePlan;
  expect(Number(refund.totalRefundedSet.shopMoney.amount)).toBe(Math.max(0, -Number(difference.shop.amount)));
  // Until the return is read it is a refund like any other: better to ask once too often.
  expect(await elsewhere(scene)).toMatchObject([{ clashesWith: [row.id], ends: false }]);
  await returnNews(scene);
  expect(await elsewhere(scene)).toMatchObject([{ refundId: numeric(refund.id), clashesWith: [], clashing: [], ends: true }]);
  await settleResolution(scene.job, row.id);
  expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcome: { given: 1 }, outcomeAt: expect.any(Date) });
  expect(await elsewhere(scene)).toMatchObject([{ clashesWith: [], ends: true }]);
});

test('what goes back beyond the difference pays for the new goods: that is a clash', async () => {
  const { scene, row, refund } = await takenInByColleague(false);
  await returnNews(scene);
  await moved(scene, { shopMoney: 1, presentmentMoney: 1 });
  expect(await elsewhere(scene)).toMatchObject([{ refundId: numeric(refund.id), clashesWith: [row.id], clashing: [{ kind: 'exchange' }], ends: false }]);
});

/** What went back is changed by so much of each currency. */
async function moved(scene: SentScene, by: { shopMoney: number; presentmentMoney: number }): Promise<void> {
  const order = structuredClone(scene.order());
  const paid = order.refundDocs[0]!.totalRefundedSet;
  for (const money of ['shopMoney', 'presentmentMoney'] as const) paid[money].amount = (Number(paid[money].amount) + by[money]).toFixed(2);
  scene.sandbox.world.put(scene.store, 'Order', order);
  await orderNews(scene);
}

test('of an order in dollars the dollars were agreed to: won that follow by a rate are no clash, a cent more is', async () => {
  const { scene, row } = await takenInByColleague(false, { currency: 'USD' });
  await returnNews(scene);
  const { difference } = row.plan as ExchangePlan;
  expect([difference.shop.currency, difference.presentment.currency, difference.presentment.amount.startsWith('-')]).toEqual(['KRW', 'USD', true]);
  expect(Number(scene.order().refundDocs[0]!.totalRefundedSet.presentmentMoney.amount)).toBe(-Number(difference.presentment.amount));
  const clashes = async () => (await elsewhere(scene)).map(({ clashesWith, ends }) => ({ clashesWith, ends }));
  await moved(scene, { shopMoney: 7, presentmentMoney: 0 });
  expect(await clashes()).toEqual([{ clashesWith: [], ends: true }]);
  await moved(scene, { shopMoney: 0, presentmentMoney: 0.01 });
  expect(await clashes()).toEqual([{ clashesWith: [row.id], ends: false }]);
  // Kept by a version that read the shop's sum alone: held to that.
  await scene.desk.db.orderRefund.updateMany({ where: { shopId: scene.desk.shop.id }, data: { presentmentTotal: null } });
  expect(await clashes()).toEqual([{ clashesWith: [row.id], ends: false }]);
  await scene.desk.db.orderRefund.updateMany({ where: { shopId: scene.desk.shop.id }, data: { total: difference.shop.amount.slice(1) } });
  expect(await clashes()).toEqual([{ clashesWith: [], ends: true }]);
});

test('an exchange that came undone between two readings clashes with nothing', async () => {
  const { scene, row } = await takenInByColleague(false);
  await returnNews(scene);
  await scene.desk.db.resolution.updateMany({ where: { shopId: scene.desk.shop.id, id: row.id }, data: { plan: { ...row.plan, difference: { shop: { amount: '1', currency: 'KRW' }, presentment: { amount: '1', currency: 'KRW' } } } as never } });
  expect(await elsewhere(scene)).toMatchObject([{ clashesWith: [row.id] }]);
  const db = new Proxy(scene.desk.db, { get: (rows, name) => (name === 'compensatedUnit' ? { findMany: async () => [] } : Reflect.get(rows, name)) });
  expect(await refundsElsewhere({ ...scene.desk, db }, [scene.orderId], new Set())).toMatchObject([{ clashesWith: [], clashing: [] }]);
});

test('a colleague takes in a return of ours, and pays it: normal work', async () => {
  const scene = await aSentScene({ quantities: [1, 1] });
  const row = await aReturnPlan(scene);
  await carriedOut(scene, row);
  scene.desk.clock.pass(seconds(1));
  scene.sandbox.acts.processReturn(scene.store, scene.returns()[0]!.id);
  await orderNews(scene);
  await returnNews(scene);
  expect(await elsewhere(scene)).toMatchObject([{ clashesWith: [] }]);
  await settleResolution(scene.job, row.id);
  expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcomeAt: expect.any(Date) });
});
