import type { Desk, Ledger } from '#app/desk/desk.ts';
import { accessGaps, type AccessGaps } from '#app/domain/shops/access-gaps.ts';
import { countAndCheck } from '#app/domain/shops/count-and-check.server.ts';
import { refreshShop } from '#app/domain/shops/refresh-shop.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { showsMore } from './shows-more.ts';
import { startRefill } from './start-refill.server.ts';

/** Every open page with the notice asks, and the first page without; Shopify is asked for all of them. */
const LOOKS = { max: 20, window: minutes(1) };

/**
 * Whether something is still missing. No webhook tells of an approval, so a
 * page that says what is missing asks when it is opened and come back to. What
 * came into sight by it is fetched, by a scope whose webhook is late as well.
 * @throws Problem shopify_unavailable (retry)
 */
export async function lookForAccess(desk: Desk): Promise<AccessGaps | null> {
  const before = await shopSettings(desk);
  // Whoever finds that nothing was taken away must not keep others from finding what was given.
  const key = accessGaps(before) ? 'look-for-access' : 'look-for-loss';
  const { allowed } = await desk.transaction(function count(ledger: Ledger) {
    return countAndCheck(ledger, key, LOOKS);
  });
  if (!allowed) return accessGaps(before);
  const { scopes } = await refreshShop(desk);
  const now = await shopSettings(desk);
  const granted = showsMore(scopes.filter((scope) => !before.missingScopes.includes(scope)), scopes);
  if (granted || before.withheldData.some((one) => !now.withheldData.includes(one))) {
    await desk.transaction(async function fetchAgain(ledger: Ledger) {
      await startRefill(ledger);
    });
  }
  return accessGaps(now);
}
