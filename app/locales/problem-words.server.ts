import { wordsFor, type Locale } from './words.server.ts';

const AMOUNT = /^(-?\d{1,15}(?:\.\d{1,15})?) ([A-Z]{3})$/;

/** What a Problem says in one language. Amounts among its values ("6560 KRW") are written as on the screen ("₩6,560"). */
export function problemWords(locale: Locale, words: string, values: Record<string, string | number> = {}): string {
  return wordsFor(locale, 'problems')(words, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? shown(value, locale) : value])));
}

function shown(value: string, locale: Locale): string {
  const [, amount, currency] = AMOUNT.exec(value) ?? [];
  if (!amount || !currency) return value;
  // A decimal string goes in as it is (ES2023): never through a float.
  return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(amount as unknown as number);
}
