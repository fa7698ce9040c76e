import type { Desk } from '#app/desk/desk.ts';
import { API_VERSION } from '#app/platform/api-version.ts';

/** Ids of the templates that were last tried on another version of Shopify's API than the one in use, or never. */
export async function staleTemplates({ shop, db }: Pick<Desk, 'shop' | 'db'>): Promise<string[]> {
  const stale = await db.template.findMany({
    where: { shopId: shop.id, OR: [{ checkedWith: null }, { checkedWith: { lt: API_VERSION } }, { checkedWith: { gt: API_VERSION } }] },
    select: { id: true },
  });
  return stale.map(({ id }) => id);
}
