import { isZero, type Money } from '#app/platform/money.ts';
import { refuseBeyond } from '../amount-typed.ts';

/** @param left of the shop's cap for the order. @throws Problem not_possible beside its field, saying what is left, or that nothing is */
export function refuseBeyondCap(amount: Money, left: Money): void {
  refuseBeyond(amount, left, { field: 'amount', words: isZero(left) ? 'goodwill_cap_used' : 'goodwill_beyond_cap' });
}
