import type { Desk } from '#app/desk/desk.ts';
import { limitReads } from './limit-reads.server.ts';
import { factParts, factsOf } from './order-facts.ts';
import { orderState, type OrderState } from './order-help.ts';

export interface OwnOrder {
  id: string;
  name: string;
  placedAt: string;
  state: OrderState;
  /** Titles of its goods, as one text. */
  items: string;
}

const MOST = 10;

/** The newest orders of whom Shopify's proxy says is signed in. @throws Problem too_many with `retryAfter` */
export async function ownOrders(desk: Desk, customerId: string): Promise<OwnOrder[]> {
  await limitReads(desk, `customer:${customerId}`);
  const { db, shop } = desk;
  const orders = await db.order.findMany({ where: { shopId: shop.id, customerId, deletedAt: null, redactedAt: null, isReplacement: false }, orderBy: { createdAt: 'desc' }, take: MOST, include: factParts });
  return orders.map((order) => ({ id: order.id, name: order.name, placedAt: order.createdAt.toISOString(), state: orderState(factsOf(order)), items: order.lines.map(({ title }) => title).join(', ') }));
}
