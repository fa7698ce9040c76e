import type { Locale } from './locale.ts';

/** A decimal string and a currency as people write them. Display only: the value is not rounded up from more digits than the currency has. */
export function formatMoney(amount: string, currency: string, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  return format.format(amount as Intl.StringNumericLiteral);
}

/** An ISO date and time in the store's zone. */
export function formatWhen(iso: string | null | undefined, locale: Locale, timeZone = 'Asia/Seoul'): string {
  if (!iso) return '–';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(iso));
}

/** `PARTIALLY_REFUNDED` → `Partially refunded`: for enum values that have no words of ours. */
export function formatEnum(value: unknown): string {
  const text = String(value ?? '').toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
