const SPACE = /[ \t\n\v\f\r]+/g;
/** Longest text that is looked through, and most grams that are kept of a ticket. */
const MAX_TEXT = 20_000;
export const MAX_GRAMS = 4000;
const MAX_WORDS = 8;
const MAX_WORD = 40;

/**
 * Character pairs of a text, spaces left out, so that 배송지연 and 배송 지연 find
 * each other and two syllables are enough.
 */
export function gramsOf(text: string): string[] {
  const letters = [...normalText(text.slice(0, MAX_TEXT))];
  const grams = new Set<string>();
  for (let at = 1; at < letters.length && grams.size < MAX_GRAMS; at++) grams.add(letters[at - 1]! + letters[at]!);
  return [...grams];
}

/** As a search compares text; domain/tickets/search.sql.server.ts does the same in SQL. */
export function normalText(text: string): string {
  // PostgreSQL keeps no NUL, and half a surrogate pair is no text.
  return text.toWellFormed().replaceAll('\0', '').normalize('NFKC').toLowerCase().replace(SPACE, '');
}

/** The words of a query of which each must occur; single characters say too little and are left out. */
export function wordsOf(query: string): string[] {
  const words = query.toWellFormed().normalize('NFKC').split(/\s+/).map((word) => normalText(word).slice(0, MAX_WORD));
  return [...new Set(words)].filter((word) => [...word].length >= 2).slice(0, MAX_WORDS);
}
