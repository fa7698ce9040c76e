import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { ShopSettings } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * What the shop chose.
 * @throws Problem not_found before the shop was welcomed
 */
export async function shopSettings({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>): Promise<ShopSettings> {
  const settings = await db.shopSettings.findFirst({ where: { shopId: shop.id } });
  if (!settings) throw new Problem('not_found', { note: 'the shop has no settings yet' });
  return settings;
}
