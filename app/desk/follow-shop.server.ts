import { Session } from '@shopify/shopify-api';
import { moveShop, shopById } from '#app/platform/control/shops.sql.server.ts';
import { log } from '#app/platform/log.server.ts';
import { forgetShop } from './known-shops.server.ts';
import { house } from './house.server.ts';

/**
 * A shop is its id: one that Shopify names by another domain than before has
 * moved there. Its own token goes with it (that Shopify lets it is not verified;
 * where it does not, the app has to be opened once), its agents' are fetched anew.
 * @param domain as signed by Shopify together with the id
 * @returns whether the shop is known
 */
export async function followShop(shopId: string, domain: string): Promise<boolean> {
  const { control, sessions } = house();
  const shop = await shopById(control, shopId);
  if (!shop || shop.domain === domain) return shop !== null;
  const own = await sessions.loadSession(`offline_${shop.domain}`);
  const there = await sessions.loadSession(`offline_${domain}`);
  if (own && !there) await sessions.storeSession(new Session({ ...own.toObject(), id: `offline_${domain}`, shop: domain }));
  await moveShop(control, shopId, domain, house().clock.now());
  for (const one of [shop.domain, domain]) forgetShop(one);
  log.info({ shop: shopId }, 'the shop has another domain');
  return true;
}
