import { planResolution } from '#app/domain/resolutions/plan-resolution.server.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import type { GoodwillWish } from '#app/domain/resolutions/wish.ts';
import { neededScopes } from '#app/domain/shops/needed-scopes.ts';
import { refreshShop } from '#app/domain/shops/refresh-shop.server.ts';
import { aScene, type Scene, type SceneWanted } from './a-resolution.ts';

const FOR_GOODWILL = ['write_discounts', 'write_gift_cards', 'write_customers'];
let keys = 0;

/** What the shop allows from now on beside what is needed, known to Mend as well. */
export async function grant({ sandbox, store, job }: Scene, optional: string[] = FOR_GOODWILL): Promise<void> {
  sandbox.acts.changeScopes(store, [...Object.keys(neededScopes), ...optional]);
  await refreshShop(job);
}

/** A scene whose shop allows codes and gift cards. */
export async function aGenerousScene(wanted: SceneWanted = {}): Promise<Scene> {
  const scene = await aScene(wanted);
  await grant(scene);
  return scene;
}

/** A thousand won by discount code, if nothing else is wanted. */
export function aGoodwillPlan({ desk, issueId, ticketId, orderId }: Scene, more: Partial<GoodwillWish> = {}): Promise<ResolutionRow> {
  return planResolution(desk, { kind: 'goodwill', wish: { orderId, form: 'discount_code', amount: '1000', days: 30, ...more }, issueId, ticketId, key: `goodwill-${++keys}` });
}
