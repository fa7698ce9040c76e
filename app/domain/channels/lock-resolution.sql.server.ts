import type { ShopDb } from '#app/platform/db/shop-db.server.ts';

/**
 * The state of a resolution, kept from changing until the transaction ends: a
 * reply that is held for it exists before anyone can say that it is done, and
 * so is found by the release. A refund that the payment provider has not
 * confirmed is `pending`: done at Shopify, and not yet to be told as done.
 * Null when there is no such resolution.
 */
export async function lockedResolutionState(db: ShopDb, shopId: string, resolutionId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ state: string }[]>`
    select case when state = 'done' and outcome ->> 'pending' = 'true' then 'pending' else state end as state
    from resolution where "shopId" = ${shopId} and id = ${resolutionId}::uuid for share`;
  return rows[0]?.state ?? null;
}
