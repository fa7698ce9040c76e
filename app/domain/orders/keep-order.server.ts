import type { Desk } from '#app/desk/desk.ts';
import type { OrderSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import type { OrderSource } from './order-source.ts';
import { saveOrder, type SavedOrder } from './save-order.server.ts';

/** Keeps one order in a transaction of its own: several in one could wait for each other's customers. */
export function keepOrder(desk: Desk, snapshot: OrderSnapshot, from: OrderSource): Promise<SavedOrder> {
  return desk.transaction(function keep(ledger) {
    return saveOrder(ledger, snapshot, from);
  });
}
