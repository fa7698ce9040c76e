import { blockWord, placesIn } from './block-words.ts';

/** What is wrong with a text; `values` fill the words that say so. */
export interface WordProblem {
  /** Key below `storefront.wording.faults`, and with "word_" before it below `problems`. */
  code: 'unheard' | 'long' | 'signs' | 'missing' | 'unknown' | 'twice' | 'months';
  values: Record<string, string | number>;
}

/** A count of one needs no number where a language has a word for it. */
const ONE = ['figures.hour', 'figures.minute'];

/** A text as it is kept: on one line, without what cannot be seen. Marks of direction and of joining stay: Arabic and Persian need them. */
export function plainWord(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Why these words cannot stand where the blocks have this key; null where they can. An empty text is none: the block's own word shows. */
export function wordProblem(key: string, text: string): WordProblem | null {
  const word = blockWord(key);
  if (!word) return { code: 'unheard', values: { key: key.slice(0, 60) } };
  if (!text) return null;
  if (text.length > word.most) return { code: 'long', values: { most: word.most } };
  if (/[<>]/.test(text)) return { code: 'signs', values: {} };
  return placeProblem(key, text, word.places) ?? (key === 'figures.months' && !hasMonths(text) ? { code: 'months', values: {} } : null);
}

function placeProblem(key: string, text: string, places: string[]): WordProblem | null {
  const used = placesIn(text);
  const unknown = used.find((name) => !places.includes(name));
  if (unknown) return { code: 'unknown', values: { name: `{${unknown}}` } };
  const stray = /[{}]/.exec(text.replace(/\{\w+\}/g, ''));
  if (stray) return { code: 'unknown', values: { name: stray[0] } };
  const missing = places.find((name) => !used.includes(name));
  if (missing && !ONE.includes(key)) return { code: 'missing', values: { name: `{${missing}}` } };
  // Scripts fill a place once.
  const twice = used.find((name, at) => used.indexOf(name) !== at);
  return twice ? { code: 'twice', values: { name: `{${twice}}` } } : null;
}

function hasMonths(text: string): boolean {
  const months = text.split(',');
  return months.length === 12 && months.every((month) => month.trim());
}
