import { Decimal } from 'decimal.js';

/** Shopify's decimal string with its ISO 4217 currency; never a float. */
export interface Money {
  amount: string;
  currency: string;
}

const exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** Sum in one currency. @throws RangeError when currencies differ */
export function addMoney(a: Money, b: Money): Money {
  return { amount: plain(new exact(a.amount).plus(b.amount)), currency: sameCurrency(a, b) };
}

/** a − b. @throws RangeError when currencies differ */
export function subtractMoney(a: Money, b: Money): Money {
  return { amount: plain(new exact(a.amount).minus(b.amount)), currency: sameCurrency(a, b) };
}

/** @param factor a count or a share; exact, not rounded */
export function multiplyMoney(money: Money, factor: number): Money {
  return { amount: plain(new exact(money.amount).times(factor)), currency: money.currency };
}

/** As much of the money as the part is of the whole, rounded to its minor unit. @throws RangeError when the part's currency is not the whole's */
export function inProportion(money: Money, part: Money, whole: Money): Money {
  sameCurrency(part, whole);
  return roundMoney({ amount: plain(new exact(money.amount).times(part.amount).dividedBy(whole.amount)), currency: money.currency });
}

/** Negative, zero or positive. @throws RangeError when currencies differ */
export function compareMoney(a: Money, b: Money): number {
  sameCurrency(a, b);
  return new exact(a.amount).comparedTo(b.amount);
}

/** Whether nothing is left, however it is written: "0", "0.00", "-0". */
export function isZero(money: Money): boolean {
  return new exact(money.amount).isZero();
}

/** Rounded to the currency's minor unit, as it is sent. */
export function roundMoney(money: Money): Money {
  return { amount: new exact(money.amount).toFixed(minorDigits(money.currency)), currency: money.currency };
}

/** Rounded down to the currency's minor unit: a bound, or a share of one. */
export function roundDown(money: Money): Money {
  return { amount: new exact(money.amount).toFixed(minorDigits(money.currency), Decimal.ROUND_DOWN), currency: money.currency };
}

/** As people read it, such as "₩12,000" or "$12.50". */
export function formatMoney(money: Money, locale: string): string {
  // Intl reads a decimal string digit by digit; its types know numbers alone.
  return new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency, currencyDisplay: 'narrowSymbol' }).format(
    money.amount as unknown as number,
  );
}

function plain(value: Decimal): string {
  return value.toFixed();
}

function sameCurrency(a: Money, b: Money): string {
  if (a.currency !== b.currency) throw new RangeError(`Amounts in ${a.currency} and ${b.currency} do not mix`);
  return a.currency;
}

/** Digits after the point of a currency: 0 for KRW, 2 for USD (ISO 4217, by Intl). */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
