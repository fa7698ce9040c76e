import { isZero, type Money } from '#app/platform/money.ts';
import { refuseBeyond } from '../amount-typed.ts';
import { leftOf } from '../goodwill-cap.ts';

/**
 * @param cap what the shop gives for the order in all
 * @param given what of it is given by now
 * @throws Problem not_possible beside its field, saying what is left; that all was given; or that the shop gives nothing
 */
export function refuseBeyondCap(amount: Money, cap: Money, given: Money): void {
  const left = leftOf(cap, given);
  refuseBeyond(amount, left, { field: 'amount', words: isZero(cap) ? 'goodwill_cap_nothing' : isZero(left) ? 'goodwill_cap_used' : 'goodwill_beyond_cap' });
}
