import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { hours } from '#app/platform/spans.ts';
import { keepOrder } from './keep-order.server.ts';
import { markOrderDeleted } from './mark-order-deleted.server.ts';
import { seesOldOrders } from './sees-old-orders.server.ts';
import { VISIBLE_FOR } from './visible-for.ts';

/** Brings one order's snapshot to what Shopify has now; one that is gone is marked. */
export async function refreshOrder(desk: Desk, orderId: string): Promise<void> {
  const readAt = desk.clock.now();
  const snapshot = await desk.shopify.orderSnapshot(orderId);
  if (snapshot) await keepOrder(desk, snapshot, { source: 'live', readAt });
  else await noteAbsence(desk, orderId);
}

/**
 * Shopify did not show an order that was asked for by its id: it is gone. An old
 * one may only be hidden, where we may not see old ones.
 * @returns whether it was marked now
 */
export async function noteAbsence(desk: Desk, orderId: string): Promise<boolean> {
  const known = await desk.db.order.findFirst({ where: { shopId: desk.shop.id, id: orderId, deletedAt: null }, select: { createdAt: true } });
  if (!known || (isOld(known.createdAt, desk.clock.now()) && !(await oldOnesShow(desk)))) return false;
  return desk.transaction(function note(ledger) {
    return markOrderDeleted(ledger, orderId);
  });
}

/** Shopify's clock is not ours: on the edge it may be hidden already. */
function isOld(createdAt: Date, now: Date): boolean {
  return createdAt.getTime() <= now.getTime() - VISIBLE_FOR + hours(1);
}

/** Not knowing is no reason to call it gone. */
async function oldOnesShow(desk: Desk): Promise<boolean> {
  try {
    return await seesOldOrders(desk);
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
