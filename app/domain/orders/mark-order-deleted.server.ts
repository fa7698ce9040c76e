import type { Ledger } from '#app/desk/desk.ts';
import { lockOrder } from './lock-order.sql.server.ts';

/** An order that Shopify no longer has stays readable here, marked so. @returns whether that was news */
export async function markOrderDeleted(ledger: Ledger, orderId: string): Promise<boolean> {
  await lockOrder(ledger, orderId);
  const { count } = await ledger.db.order.updateMany({
    where: { shopId: ledger.shop.id, id: orderId, deletedAt: null },
    data: { deletedAt: ledger.clock.now() },
  });
  if (count) await ledger.announce({ topic: 'order' });
  return count > 0;
}
