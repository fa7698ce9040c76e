import type { Desk } from '#app/desk/desk.ts';
import { queueJoin } from '#app/domain/customers/queue-join.ts';
import type { OrderSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import { keepOrder } from '../keep-order.server.ts';

/** Keeps a page of a fill, and has the tickets looked through that waited for one of its orders: one job for all of them. */
export async function keepFilled(desk: Desk, orders: readonly OrderSnapshot[], readAt: Date): Promise<void> {
  for (const order of orders) await keepOrder(desk, order, { source: 'fill', readAt });
  await desk.transaction(function join(ledger) {
    return queueJoin(ledger, orders.map(({ customer }) => customer?.id));
  });
}
