import type { Desk, Ledger } from '#app/desk/desk.ts';
import { days } from '#app/platform/spans.ts';
import { keepOrder } from './keep-order.server.ts';
import { markOrderDeleted } from './mark-order-deleted.server.ts';

/** Without read_all_orders Shopify hides older ones (https://shopify.dev/docs/api/usage/access-scopes#orders-permissions). */
export const VISIBLE_FOR = days(60);

/** Brings one order's snapshot to what Shopify has now; one that is gone is marked. */
export async function refreshOrder(desk: Desk, orderId: string): Promise<void> {
  const readAt = desk.clock.now();
  const snapshot = await desk.shopify.orderSnapshot(orderId);
  if (snapshot) await keepOrder(desk, snapshot, { source: 'live', readAt });
  else await noteAbsence(desk, orderId);
}

/**
 * Shopify did not show an order that was asked for by its id: it is gone. An old one may only be hidden.
 * @returns whether it was marked now
 */
export function noteAbsence(desk: Desk, orderId: string): Promise<boolean> {
  return desk.transaction(function note(ledger) {
    return markIfGone(ledger, orderId);
  });
}

async function markIfGone(ledger: Ledger, orderId: string): Promise<boolean> {
  const known = await ledger.db.order.findUnique({ where: { shopId_id: { shopId: ledger.shop.id, id: orderId } }, select: { createdAt: true } });
  if (!known || known.createdAt.getTime() <= ledger.clock.now().getTime() - VISIBLE_FOR) return false;
  return markOrderDeleted(ledger, orderId);
}
