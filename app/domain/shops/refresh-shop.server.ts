import type { Desk } from '#app/desk/desk.ts';
import type { ShopProfile } from '#app/gateways/shopify/port.ts';
import { shopFacts } from './shop-facts.ts';

/**
 * Reads the shop's profile and keeps what Shopify decides. A webhook only says
 * that something changed: reading now is right in whatever order they arrive.
 * @throws Problem shopify_unavailable (retry)
 */
export async function refreshShop(desk: Desk): Promise<ShopProfile> {
  const profile = await desk.shopify.shopProfile();
  await desk.db.shopSettings.updateMany({ where: { shopId: desk.shop.id }, data: shopFacts(profile) });
  return profile;
}
