import type { Desk } from '#app/desk/desk.ts';
import { API_VERSION } from '#app/platform/api-version.ts';
import { recheckTemplate } from './recheck-templates.server.ts';
import { templateRow } from './templates.server.ts';

/**
 * Before a list is shown: templates that were last tried on another version of
 * Shopify's API, or never, are tried now, so that a broken one shows at once.
 * @returns how many were tried
 */
export async function freshTemplates(desk: Pick<Desk, 'shop' | 'db' | 'clock'>): Promise<number> {
  const stale = await desk.db.template.findMany({
    where: { shopId: desk.shop.id, OR: [{ checkedWith: null }, { checkedWith: { lt: API_VERSION } }, { checkedWith: { gt: API_VERSION } }] },
    select: { id: true },
  });
  for (const { id } of stale) await recheckTemplate(desk, await templateRow(desk, id));
  return stale.length;
}
