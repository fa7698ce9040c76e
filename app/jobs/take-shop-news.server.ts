import type { Desk } from '#app/desk/desk.ts';
import { house } from '#app/desk/house.server.ts';
import { forgetShop } from '#app/desk/known-shops.server.ts';
import { showsMore } from '#app/domain/orders/shows-more.ts';
import { startRefill } from '#app/domain/orders/start-refill.server.ts';
import { refreshShop } from '#app/domain/shops/refresh-shop.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { setScopes, shopById } from '#app/platform/control/shops.sql.server.ts';

/** shop/update and app/scopes_update: both are read again from Shopify, so that late news does no harm. What came into sight is fetched. */
export async function takeShopNews(desk: Desk): Promise<void> {
  const withheld = (await shopSettings(desk)).withheldData;
  const { scopes } = await refreshShop(desk);
  const before = (await shopById(house().control, desk.shop.id))?.scopes.split(',') ?? [];
  const stillWithheld = new Set((await shopSettings(desk)).withheldData);
  if (showsMore(before, scopes) || withheld.some((one) => !stillWithheld.has(one))) {
    await desk.transaction(async function fetchAgain(ledger) {
      await startRefill(ledger);
    });
  }
  await setScopes(house().control, desk.shop.domain, scopes.join(','));
  forgetShop(desk.shop.domain);
}
