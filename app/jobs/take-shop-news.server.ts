import type { Desk } from '#app/desk/desk.ts';
import { house } from '#app/desk/house.server.ts';
import { forgetShop } from '#app/desk/known-shops.server.ts';
import { startFill } from '#app/domain/orders/start-fill.server.ts';
import { refreshShop } from '#app/domain/shops/refresh-shop.server.ts';
import { setScopes, shopById } from '#app/platform/control/shops.sql.server.ts';

/** Shows orders of any age (https://shopify.dev/docs/api/usage/access-scopes#orders-permissions). */
const OLD_ORDERS = 'read_all_orders';

/** shop/update and app/scopes_update: both are read again from Shopify, so that late news does no harm. Orders that came into sight are fetched. */
export async function takeShopNews(desk: Desk): Promise<void> {
  const { scopes } = await refreshShop(desk);
  const before = (await shopById(house().control, desk.shop.id))?.scopes.split(',') ?? [];
  if (scopes.includes(OLD_ORDERS) && !before.includes(OLD_ORDERS)) {
    await desk.transaction(async function fetchOldOrders(ledger) {
      await startFill(ledger, 'first_fill');
    });
  }
  await setScopes(house().control, desk.shop.domain, scopes.join(','));
  forgetShop(desk.shop.domain);
}
