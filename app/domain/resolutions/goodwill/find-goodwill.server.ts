import type { Desk } from '#app/desk/desk.ts';
import type { Found } from '../found.ts';
import { markerOf } from '../resolution.ts';
import type { ResolutionRow } from '../resolution-row.ts';
import { discountGiven, giftCardGiven, isOurs } from './carry-out-goodwill.server.ts';
import { discountCodeOf } from './discount-code-of.ts';
import { giftCodeOf } from './gift-code.server.ts';
import type { GoodwillOutcome, GoodwillPlan } from './goodwill-plan.ts';

/** Looks the code up that this resolution alone may have made. */
export async function findGoodwill(desk: Desk, { id, plan }: ResolutionRow<GoodwillPlan, GoodwillOutcome>): Promise<Found<GoodwillOutcome>> {
  if (plan.form === 'discount_code') {
    const made = await desk.shopify.discountCode(discountCodeOf(desk, id));
    return made && isOurs(made, plan) ? { happened: discountGiven(made, plan) } : { nothing: true };
  }
  const code = await giftCodeOf(desk, id);
  // Without a code nothing was sent: it is kept before.
  const made = code && (await desk.shopify.giftCardMarked(code, markerOf(id)));
  return made ? { happened: giftCardGiven(made, plan) } : { nothing: true };
}
