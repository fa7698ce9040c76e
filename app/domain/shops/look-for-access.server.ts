import type { Desk, Ledger } from '#app/desk/desk.ts';
import { minutes } from '#app/platform/spans.ts';
import { accessGaps, type AccessGaps } from './access-gaps.ts';
import { countAndCheck } from './count-and-check.server.ts';
import { refreshShop } from './refresh-shop.server.ts';
import { shopSettings } from './shop-settings.server.ts';

/** Every open page with the notice asks; Shopify is asked for all of them. */
const LOOKS = { max: 6, window: minutes(1) };

/**
 * Whether something is still missing. No webhook tells of an approval, so a
 * page that says what is missing asks when it is opened and come back to.
 * @throws Problem shopify_unavailable (retry)
 */
export async function lookForAccess(desk: Desk): Promise<AccessGaps | null> {
  const { allowed } = await desk.transaction(function count(ledger: Ledger) {
    return countAndCheck(ledger, 'look-for-access', LOOKS);
  });
  if (allowed) await refreshShop(desk);
  return accessGaps(await shopSettings(desk));
}
