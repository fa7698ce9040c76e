import type { Desk } from '#app/desk/desk.ts';
import { house } from '#app/desk/house.server.ts';
import { forgetShop } from '#app/desk/known-shops.server.ts';
import { refreshShop } from '#app/domain/shops/refresh-shop.server.ts';
import { setScopes } from '#app/platform/control/shops.sql.server.ts';

/** shop/update and app/scopes_update: both are read again from Shopify, so that late news does no harm. */
export async function takeShopNews(desk: Desk): Promise<void> {
  const { scopes } = await refreshShop(desk);
  await setScopes(house().control, desk.shop.domain, scopes.join(','));
  forgetShop(desk.shop.domain);
}
