import type { Money } from '#app/platform/money.ts';

/** That many percent of an amount, rounded down to what its currency can pay: a suggestion for a form, exact without decimal.js. */
export function shareOf({ amount, currency }: Money, percent: number): string {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const [whole = '0', rest = ''] = amount.split('.');
  const units = (BigInt(whole + rest.padEnd(digits, '0').slice(0, digits)) * BigInt(percent)) / 100n;
  const text = units.toString().padStart(digits + 1, '0');
  return digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
}
