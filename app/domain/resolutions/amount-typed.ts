import { compareMoney, isZero, minorDigits, roundMoney, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * The amount that a person typed, in this currency.
 * @param field where it stands in the form
 * @throws Problem bad_input beside its field: no number, below zero, nothing, more decimals than the currency has
 */
export function amountTyped(text: string, currency: string, field: string): Money {
  const typed = text.trim();
  if (!/^[-−]?\d{1,15}(\.\d{1,15})?$/.test(typed)) throw new Problem('bad_input', { field, words: 'amount_unreadable' });
  if (/^[-−]/.test(typed)) throw new Problem('bad_input', { field, words: 'amount_negative' });
  const digits = minorDigits(currency);
  const decimals = (typed.split('.')[1] ?? '').replace(/0+$/, '').length;
  if (decimals > digits) throw new Problem('bad_input', { field, words: 'amount_too_fine', values: { currency } });
  const amount = { amount: typed, currency };
  if (isZero(amount)) throw new Problem('bad_input', { field, words: 'amount_nothing' });
  return amount;
}

/** @throws Problem not_possible beside its field, saying what is possible */
export function refuseBeyond(amount: Money, most: Money, at: { field: string; words: string }): void {
  if (compareMoney(amount, most) > 0) throw new Problem('not_possible', { ...at, values: { most: moneyText(most) }, shown: { most } });
}

/** As a refusal names it: with the decimals its currency has. */
export function moneyText(money: Money): string {
  return `${roundMoney(money).amount} ${money.currency}`;
}
