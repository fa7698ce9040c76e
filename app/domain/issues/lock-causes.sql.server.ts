import type { ShopDb } from '#app/platform/db/shop-db.server.ts';

/** The causes of one group, or the groups (null), in their order, kept from moving until the transaction ends. */
export async function lockCauses(db: ShopDb, shopId: string, parentId: string | null): Promise<string[]> {
  // Locked in the order of their ids, so that two who move at once wait for each other and never across.
  await db.$queryRaw`select id from cause where "shopId" = ${shopId} and "parentId" is not distinct from ${parentId}::uuid order by id for update`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from cause where "shopId" = ${shopId} and "parentId" is not distinct from ${parentId}::uuid order by position, key`;
  return rows.map(({ id }) => id);
}
