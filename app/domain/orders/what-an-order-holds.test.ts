import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { webhookTopics } from '#app/jobs/webhook-topics.server.ts';
import type { MoneyBag } from '#sandbox/state/money.ts';
import type { Fulfillment, Order } from '#sandbox/state/orders/shapes.ts';
import { fillAll, beginFill } from '#tests/builders/a-fill.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { aDeskInSandbox } from '#tests/builders/a-sandbox.ts';
import { anOrder, aParcel } from '#tests/builders/an-order.ts';
import { asSuperuser } from '#tests/builders/whole-rows.sql.ts';
import { READS } from './reads.ts';
import { reconcileOrders } from './reconcile-orders.server.ts';
import { refreshOrder } from './refresh-order.server.ts';
import { storedOrder, type StoredOrder } from './stored-order.server.ts';
import { syncState } from './sync-state.server.ts';
import { takeStep } from './fill/take-step.server.ts';

const migration = readFileSync('prisma/migrations/20261123003400_what_was_there_before/migration.sql', 'utf8');
const backfill = /^UPDATE "fulfillment"[^;]+;/m.exec(migration)![0];
const numeric = (gid: string): string => gid.split('/').at(-1)!;
const totals = ({ originalTotal, originalPresentmentTotal, total, presentmentTotal, currentTotal, currentPresentmentTotal }: StoredOrder) =>
  [originalTotal, originalPresentmentTotal, total, presentmentTotal, currentTotal, currentPresentmentTotal].map(Number);
const both = (bag: unknown): number[] => [(bag as MoneyBag).shopMoney, (bag as MoneyBag).presentmentMoney].map(({ amount }) => Number(amount));
const inWorld = (order: Order) => [order.originalTotalPriceSet, order.totalPriceSet, order.currentTotalPriceSet].flatMap(both);

/** Bought with dollars; then one unit was exchanged for two of another article, and the rest sent in two boxes. */
async function aChangedOrder() {
  const told: { topic: string; body: string; at: Date }[] = [];
  const made = await aDeskInSandbox({
    deliver: async (request) => {
      told.push({ topic: request.headers.get('x-shopify-topic')!, body: await request.text(), at: new Date(request.headers.get('x-shopify-triggered-at')!) });
      return new Response(null, { status: 200 });
    },
  });
  const { sandbox, desk } = made;
  const { acts, shop, world } = sandbox;
  const [one, other] = [...world.all(shop, 'ProductVariant')].filter((variant) => variant['requiresShipping'] && Number(variant['inventoryQuantity']) > 20);
  const bought = acts.createOrder(shop, { paid: true, currency: 'USD', variantIds: [one!.id], quantities: [2] }) as unknown as Order;
  await refreshOrder(desk, numeric(bought.id));
  const change = () => {
    acts.editOrder(shop, bought.id, { remove: { lineItemId: bought.lines[0]!.id, quantity: 1 }, add: { variantId: other!.id, quantity: 2 } });
    return acts.fulfill(shop, bought.id, { boxes: 2 }) as unknown as Fulfillment;
  };
  return { ...made, told, change, orderId: numeric(bought.id), order: () => world.get<Order>(shop, 'Order', bought.id)! };
}

describe('an order that was changed after the purchase', () => {
  test('keeps what it came to at purchase, all that was ever ordered, and what it comes to now', async () => {
    const { desk, orderId, order, change } = await aChangedOrder();
    const before = (await storedOrder(desk, orderId))!;
    expect(totals(before)).toEqual([...both(order().totalPriceSet), ...both(order().totalPriceSet), ...both(order().totalPriceSet)]);
    change();
    await refreshOrder(desk, orderId);
    const after = (await storedOrder(desk, orderId))!;
    expect(totals(after)).toEqual(inWorld(order()));
    expect(after.originalTotal).toBe(before.originalTotal);
    expect(new Set(totals(after)).size).toBe(6);
  });

  test('a webhook tells what it comes to now; what it came to at purchase stays as it was read', async () => {
    const { sandbox, desk, orderId, order, told, change } = await aChangedOrder();
    change();
    await sandbox.webhooks.drain();
    const { topic, body, at } = told.findLast((one) => one.topic === 'orders/updated')!;
    await webhookTopics[topic]!.take(desk, JSON.parse(body), at, 'told');
    const after = (await storedOrder(desk, orderId))!;
    expect(totals(after)).toEqual(inWorld(order()));
    expect(after.fulfillments.map(({ trackings }) => trackings.length)).toEqual([2]);
  });

  test('one that a fill brings has all three', async () => {
    const { sandbox, desk, orderId, order, change } = await aChangedOrder();
    change();
    await desk.db.order.deleteMany({ where: { shopId: desk.shop.id, id: orderId } });
    await fillAll(desk, await beginFill(desk), sandbox);
    expect(totals((await storedOrder(desk, orderId))!)).toEqual(inWorld(order()));
  });
});

describe('a parcel in two boxes', () => {
  test('keeps both numbers with carrier and page, in their order, however it is heard of', async () => {
    const { sandbox, desk, orderId, told, change } = await aChangedOrder();
    const parcel = change();
    await sandbox.webhooks.drain();
    expect(parcel.trackings).toHaveLength(2);
    const kept = async () => (await storedOrder(desk, orderId))!.fulfillments.map(({ trackings }) => trackings);
    const { topic, body, at } = told.find((one) => one.topic === 'fulfillments/create')!;
    await webhookTopics[topic]!.take(desk, JSON.parse(body), at, 'told');
    expect(await kept()).toEqual([parcel.trackings]);
    await desk.db.fulfillment.deleteMany({ where: { shopId: desk.shop.id, orderId } });
    await refreshOrder(desk, orderId);
    expect(await kept()).toEqual([parcel.trackings]);
    // For the version before.
    const [row] = await desk.db.fulfillment.findMany({ where: { shopId: desk.shop.id, orderId } });
    expect([row!.trackingCompany, row!.trackingNumber, row!.trackingUrl]).toEqual(['company', 'number', 'url'].map((key) => parcel.trackings[0]![key as 'url']));
  });
});

describe('a shop that was filled by a version that read less', () => {
  test('is filled anew by the next night, once; until then the one total stands for all', async () => {
    const { sandbox, desk, clock } = await aDeskInSandbox();
    const runId = await beginFill(desk);
    await fillAll(desk, runId, sandbox);
    await desk.db.syncRun.updateMany({ where: { shopId: desk.shop.id, id: runId }, data: { reads: READS - 1 } });
    clock.pass(1000);
    await reconcileOrders(desk);
    const again = (await desk.db.syncRun.findFirst({ where: { shopId: desk.shop.id, kind: 'first_fill', state: 'running' } }))!;
    expect(again).toMatchObject({ step: 'count', reads: READS });
    await desk.db.syncRun.updateMany({ where: { shopId: desk.shop.id, id: again.id }, data: { state: 'done', finishedAt: clock.now() } });
    expect(await takeStep(desk, again.id, async () => {})).toBeNull();
    clock.pass(1000);
    await reconcileOrders(desk);
    expect(await syncState(desk)).toMatchObject({ state: 'done', checkedAt: clock.now() });
  });

  test('what the version before kept of a parcel is its one number until then', async () => {
    const desk = await aDesk();
    const { id } = await anOrder(desk, { fulfillments: [aParcel()] });
    await desk.db.fulfillment.updateMany({ where: { shopId: desk.shop.id, orderId: id }, data: { trackings: [] } });
    // The migration's own words, for this shop alone.
    await asSuperuser((client) => client.query(backfill.replace(/WHERE ([^;]+)/, (_, filled: string) => `WHERE "shopId" = $1 AND (${filled})`), [desk.shop.id]));
    const [parcel] = (await storedOrder(desk, id))!.fulfillments;
    expect(parcel!.trackings).toEqual(aParcel().trackings);
  });

  test('the database takes no half of a pair', async () => {
    const desk = await aDesk();
    const { id } = await anOrder(desk);
    const where = { shopId: desk.shop.id, id };
    await desk.db.order.updateMany({ where, data: { originalTotal: null, originalPresentmentTotal: null, currentTotal: null, currentPresentmentTotal: null } });
    expect(totals((await storedOrder(desk, id))!)).toEqual(Array(6).fill(30_000));
    await expect(desk.db.order.updateMany({ where, data: { currentTotal: '1' } })).rejects.toThrow('orders_currentTotal_check');
  });
});
