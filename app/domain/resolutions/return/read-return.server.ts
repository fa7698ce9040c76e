import type { Desk } from '#app/desk/desk.ts';
import { addMoney, type Money } from '#app/platform/money.ts';
import { refuseBeyond } from '../amount-typed.ts';
import type { Reading } from '../reading.ts';
import { isPositive, nothingOf, readTerms, subtractBoth } from './read-terms.server.ts';
import type { ReturnPlan } from './return-plan.ts';
import type { ReturnWish } from './return-wish.ts';

/**
 * The return that this wish comes to right now, on the caller's own token. Two round trips.
 * @throws Problem scope_missing, not_possible, bad_input beside its field, not_found
 */
export async function readReturn(desk: Desk, wish: ReturnWish & { notify: boolean }): Promise<Reading<ReturnPlan>> {
  const { terms, readAt, refundable } = await readTerms(desk, wish);
  const left = subtractBoth(terms.value, terms.fees);
  if (terms.shippingFee) refuseBeyondWorth(terms.shippingFee, left.presentment);
  return { plan: { kind: 'return', ...terms, expected: isPositive(left) ? left : nothingOf(left) }, readAt, refundable };
}

/** The fee is kept from what is paid out; more than that the customer would owe for sending something back. */
function refuseBeyondWorth(fee: Money, left: Money): void {
  refuseBeyond(fee, addMoney(left, fee), { field: 'shippingFee', words: 'return_fee_beyond' });
}
