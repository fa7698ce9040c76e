import type { SuggestedRefund } from '#app/gateways/shopify/port/refunds.ts';
import { isZero, roundMoney, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { amountTyped, refuseBeyond } from '../amount-typed.ts';
import type { RefundWish } from './refund-wish.ts';

/**
 * The agent's own amount, in the customer's currency; null for what Shopify suggests.
 * @param currency the customer's
 * @throws Problem bad_input beside its field
 */
export function ownAmount({ amount }: Pick<RefundWish, 'amount'>, currency: string): Money | null {
  if (!amount) return null;
  if (amount.currency !== currency) throw new Problem('bad_input', { field: 'amount', words: 'amount_other_currency', values: { currency } });
  return roundMoney(amountTyped(amount.amount, currency, 'amount'));
}

/**
 * What is given back in all, in the customer's currency: what Shopify suggests for
 * what is chosen, or less; without anything chosen, up to all that is left.
 * @throws Problem not_possible beside its field
 */
export function totalOf(own: Money | null, suggested: SuggestedRefund, somethingChosen: boolean): Money {
  if (isZero(suggested.presentmentMaximum)) throw new Problem('not_possible', { words: 'nothing_refundable' });
  if (!own) {
    if (isZero(suggested.presentmentAmount)) throw new Problem('not_possible', { words: 'nothing_refundable' });
    return suggested.presentmentAmount;
  }
  if (somethingChosen) refuseBeyond(own, suggested.presentmentAmount, { field: 'amount', words: 'amount_above_suggestion' });
  refuseBeyond(own, suggested.presentmentMaximum, { field: 'amount', words: 'amount_above_refundable' });
  return own;
}
