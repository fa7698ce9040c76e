/** A language as Shopify names those of a storefront: "ko", "pt-BR", "zh-Hant-TW". */
const LOCALE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function isLocale(text: string): boolean {
  return LOCALE.test(text);
}

/** Which way a language runs. The storefront's blocks have the same list; a test compares. */
export function dirOf(locale: string): 'ltr' | 'rtl' {
  return locale.includes('-Arab') || RIGHT_TO_LEFT.has(locale.split('-')[0]!) ? 'rtl' : 'ltr';
}

/**
 * The languages in which to look for a text, best first: the wanted one, its
 * kin ("pt" for "pt-BR", then any other "pt-…"), and the shop's in their order.
 */
export function fallbacks(wanted: string, order: string[]): string[] {
  const base = wanted.split('-')[0]!;
  const kin = order.filter((locale) => locale.split('-')[0] === base);
  return [...new Set([wanted, base, ...kin, ...order])];
}

/** The first of the languages in which there is something. */
export function firstIn<T>(texts: Record<string, T>, locales: string[]): { locale: string; text: T } | null {
  const locale = [...locales, ...Object.keys(texts).toSorted()].find((one) => Object.hasOwn(texts, one));
  return locale === undefined ? null : { locale, text: texts[locale]! };
}

/**
 * The languages of a shop's help, in the order in which one stands in for
 * another: the shop's own first, then what else it wrote articles in. Korean and
 * English, in which Mend seeds, only where the shop says that it writes them.
 */
export function helpLocales(articles: { texts: Record<string, unknown> }[], shop: { locale: string; languages: string[] }): string[] {
  const written = new Set(articles.flatMap(({ texts }) => Object.keys(texts)));
  const own = [...new Set([shop.locale, ...shop.languages])];
  const more = [...written].filter((locale) => locale !== 'ko' && locale !== 'en').toSorted();
  return [...new Set([...own, ...more])].filter((locale) => written.has(locale));
}
