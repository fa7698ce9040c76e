import type { Liquid } from 'liquidjs';

/** Prices in Liquid are in hundredths, whatever the currency; the shop's is the won, which is shown whole. */
export function addMoneyFilters(liquid: Liquid, locale: string): void {
  const written = (value: unknown) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(Number(value ?? 0) / 100);
  liquid.registerFilter('money', (value: unknown) => `₩${written(value)}`);
  liquid.registerFilter('money_with_currency', (value: unknown) => `₩${written(value)} KRW`);
  liquid.registerFilter('money_without_currency', written);
  liquid.registerFilter('money_without_trailing_zeros', (value: unknown) => `₩${written(value)}`);
}
