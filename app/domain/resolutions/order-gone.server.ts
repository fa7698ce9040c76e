import type { Desk } from '#app/desk/desk.ts';
import { noteAbsence } from '#app/domain/orders/refresh-order.server.ts';
import { Problem } from '#app/platform/problem.ts';

/** Whether this was thrown because the order was deleted at Shopify: then no reading will ever tell what came of it. A hidden one may come back. */
export async function isOrderGone(desk: Desk, orderId: string, thrown: unknown): Promise<boolean> {
  if (!(thrown instanceof Problem) || thrown.code !== 'not_found') return false;
  await noteAbsence(desk, orderId);
  const order = await desk.db.order.findFirst({ where: { shopId: desk.shop.id, id: orderId }, select: { deletedAt: true } });
  return order !== null && order.deletedAt !== null;
}
