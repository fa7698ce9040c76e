import type { Desk } from '#app/desk/desk.ts';

/** Whether the storefront holds in this metafield what was last wanted there, as far as Shopify has answered. */
export async function hasArrived({ shop, db }: Desk, key: string): Promise<boolean> {
  const row = await db.helpMetafield.findFirst({ where: { shopId: shop.id, key }, select: { wantedDigest: true, publishedDigest: true } });
  return !row || row.wantedDigest === row.publishedDigest;
}
