import type { Desk } from '#app/desk/desk.ts';
import type { OrderReturn } from '#app/gateways/shopify/port/returns.ts';
import { saveReturn } from './save-return.server.ts';

/** Reads all returns of an order and keeps what is new about them. @throws Problem as the port does */
export async function refreshReturns(desk: Desk, orderId: string): Promise<OrderReturn[]> {
  const readAt = desk.clock.now();
  const docs = await desk.shopify.returnsOf(orderId);
  await keepReturns(desk, docs, readAt);
  return docs;
}

export async function keepReturns(desk: Desk, docs: OrderReturn[], readAt: Date): Promise<void> {
  if (docs.length === 0) return;
  await desk.transaction(async function keep(ledger) {
    for (const doc of docs) await saveReturn(ledger, doc, readAt);
  });
}
