import type { Desk } from '#app/desk/desk.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import type { ShopBounds } from './policy-bounds.ts';

/** The cap on gestures, and what the owner may give without a second person: whatever the cause, and for each that has a budget of its own. */
export async function shopBounds(desk: Pick<Desk, 'shop' | 'db'>): Promise<ShopBounds> {
  const [{ goodwillPercent: percent, currency }, budgets] = await Promise.all([
    shopSettings(desk),
    desk.db.budget.findMany({ where: { shopId: desk.shop.id, role: 'owner' }, select: { causeId: true, perAction: true, perDay: true, perCustomer: true } }),
  ]);
  const { perAction = null, perDay = null, perCustomer = null } = budgets.find(({ causeId }) => causeId === null) ?? {};
  return { percent, currency, perAction, perDay, perCustomer, causes: budgets.flatMap(({ causeId, ...limits }) => (causeId === null ? [] : [{ causeId, ...limits }])) };
}
