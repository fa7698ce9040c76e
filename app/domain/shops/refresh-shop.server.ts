import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { ShopProfile } from '#app/gateways/shopify/port/shop.ts';
import { shopFacts } from './shop-facts.ts';

/**
 * Reads the shop's profile and what Shopify withholds, and keeps what Shopify
 * decides. A webhook only says that something changed: reading now is right in
 * whatever order they arrive. Open pages hear of a change.
 * @throws Problem shopify_unavailable (retry)
 */
export async function refreshShop(desk: Desk): Promise<ShopProfile> {
  const [profile, withheld] = await Promise.all([desk.shopify.shopProfile(), desk.shopify.withheldData()]);
  const facts = { ...shopFacts(profile), ...(withheld && { withheldData: withheld }) };
  await desk.transaction(async function keep(ledger: Ledger) {
    const where = { shopId: ledger.shop.id };
    const before = await ledger.db.shopSettings.findFirst({ where });
    if (!before || same(before, facts)) return;
    await ledger.db.shopSettings.updateMany({ where, data: facts });
    await ledger.announce({ topic: 'shop' });
  });
  return profile;
}

function same(before: object, facts: object): boolean {
  return Object.entries(facts).every(([name, value]) => JSON.stringify(before[name as never]) === JSON.stringify(value));
}
