import type { Money } from '#app/platform/money.ts';

/** a − b in one currency, exactly; for the screen, where decimal.js would weigh more than it is worth. */
export function minus(a: Money, b: Money): Money {
  const places = Math.max(placesOf(a.amount), placesOf(b.amount));
  const difference = scaled(a.amount, places) - scaled(b.amount, places);
  const digits = (difference < 0n ? -difference : difference).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const rest = places ? `.${digits.slice(-places)}` : '';
  return { amount: `${difference < 0n ? '-' : ''}${whole}${rest}`, currency: a.currency };
}

function placesOf(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}

function scaled(amount: string, places: number): bigint {
  const [whole = '0', rest = ''] = amount.split('.');
  return BigInt(whole + rest.padEnd(places, '0'));
}
