import type { Desk, Ledger } from '#app/desk/desk.ts';
import { findRow } from '#app/platform/db/rows.sql.server.ts';
import { Prisma, type ShopSettings } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';

const COLUMNS = Object.values(Prisma.ShopSettingsScalarFieldEnum);

/**
 * What the shop chose.
 * @throws Problem not_found before the shop was welcomed
 */
export async function shopSettings({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>): Promise<ShopSettings> {
  const settings = await findRow<ShopSettings>(db, 'shop_settings', { shopId: shop.id }, COLUMNS);
  if (!settings) throw new Problem('not_found', { note: 'the shop has no settings yet' });
  return settings;
}
