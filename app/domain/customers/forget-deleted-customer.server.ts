import type { Ledger } from '#app/desk/desk.ts';
import { lockCustomer } from './lock-customer.sql.server.ts';

/**
 * A customer whom the merchant deleted at Shopify: no address leads to them any
 * more and their name goes; tickets keep the bare id. News from before the
 * deletion, arriving late, brings nothing back.
 */
export async function forgetDeletedCustomer(ledger: Ledger, customerId: string, deletedAt: Date): Promise<void> {
  const shopId = ledger.shop.id;
  await lockCustomer(ledger, customerId);
  const known = await ledger.db.customer.findUnique({ where: { shopId_id: { shopId, id: customerId } } });
  if (known && known.updatedAt > deletedAt) return;
  const gone = { name: null, locale: null, orderCount: 0, updatedAt: deletedAt };
  await ledger.db.customer.upsert({ where: { shopId_id: { shopId, id: customerId } }, create: { shopId, id: customerId, ...gone }, update: gone });
  await ledger.db.customerClaim.deleteMany({ where: { shopId, customerId } });
}
