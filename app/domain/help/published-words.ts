import { blockWords } from './block-words.ts';

/** A language's words as they are kept. */
export interface WordsRow {
  locale: string;
  texts: unknown;
}

type Texts = Record<string, string>;

/**
 * What the storefront's blocks read as `settings.words`: for each language its
 * words, and for what it lacks those of its language without a region, then the
 * merchant's English, which stands in for every language but Korean.
 */
export function publishedWords(rows: WordsRow[]): Record<string, Texts> {
  const kept = new Map(rows.map(({ locale, texts }) => [locale, wordsIn(texts)]));
  const whole = [...kept.keys()].toSorted().map((locale): [string, Texts] => {
    const language = locale.split('-')[0]!;
    const behind = language === 'ko' ? [language] : ['en', language];
    const texts = Object.assign({}, ...[...behind, locale].map((one) => kept.get(one) ?? {})) as Texts;
    return [locale, texts];
  });
  return Object.fromEntries(whole.filter(([locale, texts]) => Object.keys(kept.get(locale)!).length && Object.keys(texts).length));
}

/** What of it the blocks show today, in their order: a word may have gone with a newer version. */
export function wordsIn(texts: unknown): Texts {
  const kept = (texts ?? {}) as Texts;
  return Object.fromEntries(blockWords.flatMap(({ key }) => (kept[key] ? [[key, kept[key]]] : [])));
}
