import { minorDigits } from '#app/platform/money.ts';

/** Whether an amount has decimals that its currency cannot pay: "0.5" of won; "0.50" of dollars has none too many. */
export function amountTooFine(amount: string, currency: string): boolean {
  const decimals = amount.split('.')[1]?.replace(/0+$/, '') ?? '';
  return decimals.length > minorDigits(currency);
}
