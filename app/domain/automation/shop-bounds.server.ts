import type { Desk } from '#app/desk/desk.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import type { ShopBounds } from './policy-bounds.ts';

/** The cap on gestures, and what the owner may give without a second person whatever the cause. */
export async function shopBounds(desk: Pick<Desk, 'shop' | 'db'>): Promise<ShopBounds> {
  const [{ goodwillPercent: percent, currency }, owner] = await Promise.all([
    shopSettings(desk),
    desk.db.budget.findFirst({ where: { shopId: desk.shop.id, role: 'owner', causeId: null }, select: { perAction: true, perDay: true, perCustomer: true } }),
  ]);
  return { percent, currency, perAction: owner?.perAction ?? null, perDay: owner?.perDay ?? null, perCustomer: owner?.perCustomer ?? null };
}
