import type { Locale } from '#app/locales/words.server.ts';

/** In which language to answer: Hangul speaks for itself; other words are answered in English where the shop has it. */
export function localeOf(text: string, shop: { locale: string; languages: string[] }): Locale {
  if (/[\uac00-\ud7a3]{2}/.test(text)) return 'ko';
  const standard = shop.locale === 'ko' ? 'ko' : 'en';
  return /[a-z]{3}/i.test(text) && shop.languages.includes('en') ? 'en' : standard;
}
