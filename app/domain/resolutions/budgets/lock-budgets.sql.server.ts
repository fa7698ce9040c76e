import type { ShopDb } from '#app/platform/db/shop-db.server.ts';

/** Until the transaction ends, nobody else of this shop is weighed against a budget: two acts at once are two, not each the first. */
export async function lockBudgets(db: ShopDb, shopId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${shopId}:budgets`}, 0))`;
}
