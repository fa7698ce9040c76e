import type { Desk } from '#app/desk/desk.ts';
import type { OrderSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import { hours } from '#app/platform/spans.ts';
import { keepOrder } from '../keep-order.server.ts';
import { noteAbsence } from '../refresh-order.server.ts';
import { VISIBLE_FOR } from '../visible-for.ts';
import type { Work } from './progress.ts';

/** Shopify's clock is not ours, and a change may be searchable only a while after it was made. */
const OVERLAP = hours(1);
const AT_ONCE = 30;

/** Whatever changed since the last run began, to find what webhooks lost. */
export const readChanged: Work = async (desk, run) => {
  const last = await desk.db.syncRun.findFirst({
    where: { shopId: desk.shop.id, state: 'done', startedAt: { lt: run.startedAt } },
    orderBy: { startedAt: 'desc' },
    select: { startedAt: true },
  });
  const since = new Date((last?.startedAt ?? run.startedAt).getTime() - OVERLAP);
  const readAt = desk.clock.now();
  const page = await desk.shopify.ordersUpdatedSince(since, run.cursor);
  const counts = { done: run.done + page.orders.length, repaired: run.repaired + (await keepAll(desk, page.orders, readAt)) };
  return page.cursor ? { step: 'changed', cursor: page.cursor, ...counts } : { step: 'under_way', cursor: null, ...counts };
};

/** Parcels still under way: a scan does not always count as a change of the order. */
export const readUnderWay: Work = async (desk, run) => {
  const groups = await desk.db.fulfillment.groupBy({
    by: ['orderId'],
    where: {
      shopId: desk.shop.id,
      deliveredAt: null,
      status: 'SUCCESS',
      order: { deletedAt: null },
      createdAt: { gte: new Date(run.startedAt.getTime() - VISIBLE_FOR) },
      syncedAt: { lt: run.startedAt },
      ...(run.cursor ? { orderId: { gt: run.cursor } } : {}),
    },
    orderBy: { orderId: 'asc' },
    take: AT_ONCE,
  });
  const orderIds = groups.map(({ orderId }) => orderId);
  if (orderIds.length === 0) return { step: 'vanished', cursor: null, done: 0 };
  const readAt = desk.clock.now();
  const orders = await desk.shopify.orderSnapshots(orderIds);
  const gone = await noteGone(desk, orderIds, orders);
  return { step: 'under_way', cursor: orderIds.at(-1)!, done: run.done + orders.length, repaired: run.repaired + gone + (await keepAll(desk, orders, readAt)) };
};

/** @returns how many of those asked for were deleted, and we had not heard of it */
async function noteGone(desk: Desk, asked: readonly string[], shown: readonly OrderSnapshot[]): Promise<number> {
  const there = new Set(shown.map(({ id }) => id));
  let gone = 0;
  for (const id of asked) if (!there.has(id) && (await noteAbsence(desk, id))) gone++;
  return gone;
}

/** @returns how many differed from what we had */
async function keepAll(desk: Desk, orders: readonly OrderSnapshot[], readAt: Date): Promise<number> {
  let repaired = 0;
  for (const order of orders) {
    const saved = await keepOrder(desk, order, { source: 'live', readAt });
    if (saved.outcome === 'new' || saved.outcome === 'newer' || saved.parcelsChanged) repaired++;
  }
  return repaired;
}
