import { MOST_BYTES } from './help-metafields.ts';
import { publishedWords, type WordsRow } from './published-words.ts';
import { spokenBlocks } from './spoken-blocks.ts';

/**
 * The metafield `settings` with the merchant's words, as many languages as fit:
 * topics, hours and holidays matter to every shopper and may have grown since
 * the words were saved. What does not fit is named in `wordsLeft`, for the merchant.
 * @param settings without words
 * @param order the shop's languages, which come first
 * @returns JSON
 */
export function settingsWithWords(settings: object, rows: WordsRow[], order: string[]): string {
  const [words, spoken] = [publishedWords(rows), spokenBlocks(rows)];
  const locales = Object.keys(words);
  const json = (kept: string[]) => {
    const left = locales.filter((locale) => !kept.includes(locale));
    return JSON.stringify({ ...settings, ...(kept.length ? { words: of(words, kept), spoken: of(spoken, kept) } : {}), ...(left.length ? { wordsLeft: left } : {}) });
  };
  const whole = json(locales);
  if (Buffer.byteLength(whole) <= MOST_BYTES) return whole;
  const kept: string[] = [];
  for (const locale of [...new Set([...order.filter((one) => words[one]), ...locales])]) if (Buffer.byteLength(json([...kept, locale])) <= MOST_BYTES) kept.push(locale);
  return json(kept);
}

/** Languages whose words did not fit the last time that the settings were made. @param settings JSON of the metafield; null before the first */
export function wordsLeftOf(settings: string | null): string[] {
  return (JSON.parse(settings ?? '{}') as { wordsLeft?: string[] }).wordsLeft ?? [];
}

function of<T>(all: Record<string, T>, locales: string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([locale]) => locales.includes(locale)));
}
