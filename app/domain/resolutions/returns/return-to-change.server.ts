import type { Desk } from '#app/desk/desk.ts';
import type { OrderReturn } from '#app/gateways/shopify/port/returns.ts';
import { Problem } from '#app/platform/problem.ts';
import { keepReturns } from './refresh-returns.server.ts';

/** A return of this order as it is now, kept as it was read. @throws Problem not_found for one of another order */
export async function returnToChange(desk: Desk, orderId: string, returnId: string): Promise<OrderReturn> {
  const readAt = desk.clock.now();
  const doc = await desk.shopify.orderReturn(returnId);
  if (!doc || doc.orderId !== orderId) throw new Problem('not_found', { note: 'return' });
  await keepReturns(desk, [doc], readAt);
  return doc;
}
