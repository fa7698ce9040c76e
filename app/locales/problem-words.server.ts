import { wordsFor, type Locale } from './words.server.ts';

const AMOUNT = /^(-?\d{1,15}(?:\.\d{1,15})?) ([A-Z]{3})$/;

/** What a Problem says in one language. Amounts among its values ("6560 KRW") are written as on the screen ("₩6,560"), Shopify's permissions by what they are for. */
export function problemWords(locale: Locale, words: string, values: Record<string, string | number> = {}): string {
  return wordsFor(locale, 'problems')(words, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? shown(name, value, locale) : value])));
}

function shown(name: string, value: string, locale: Locale): string {
  if (name === 'scope') return value.replace(/[a-z]+_[a-z_]+/g, (scope) => wordsFor(locale, 'scopes')(`names.${scope}`, { defaultValue: scope }));
  const [, amount, currency] = AMOUNT.exec(value) ?? [];
  if (!amount || !currency) return value;
  // A decimal string goes in as it is (ES2023): never through a float.
  return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(amount as unknown as number);
}
