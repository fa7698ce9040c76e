import type { ShopDb } from '#app/platform/db/shop-db.server.ts';

/** Until the transaction ends, nobody else claims units or amounts of this order. */
export async function lockOrder(db: ShopDb, shopId: string, orderId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${shopId}:compensation:${orderId}`}, 0))`;
}
