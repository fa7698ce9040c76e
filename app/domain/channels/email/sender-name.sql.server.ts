import type { ShopDb } from '#app/platform/db/shop-db.server.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * In whose name the shop's mails leave.
 * @throws Problem not_found before the shop was welcomed
 */
export async function senderNameOf(db: ShopDb, shopId: string): Promise<string> {
  const [settings] = await db.$queryRaw<{ name: string }[]>`select coalesce(nullif("senderName", ''), name) as name from shop_settings where "shopId" = ${shopId}`;
  if (!settings) throw new Problem('not_found', { note: 'the shop has no settings yet' });
  return settings.name;
}
