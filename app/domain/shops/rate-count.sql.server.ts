import type { ShopDb } from '#app/platform/db/shop-db.server.ts';

/** Adds one in a single statement, so that two posts at once count as two. Returns the new count. */
export async function countOne(db: ShopDb, shopId: string, key: string, windowStart: Date): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    insert into rate_count ("shopId", key, "windowStart", count) values (${shopId}, ${key}, ${windowStart}::timestamptz, 1)
    on conflict ("shopId", key, "windowStart") do update set count = rate_count.count + 1
    returning count`;
  return rows[0]!.count;
}
