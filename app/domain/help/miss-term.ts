import { plainWords } from './search-grams.ts';

const MOST_LETTERS = 40;

/**
 * What is kept of a search that found nothing: its words in one spelling, null for what is too
 * short, too long to be a search, or holds an address or a number: a telephone's and an order's look like any other.
 */
export function missTerm(typed: string): string | null {
  if (/@|\p{Nd}[\p{Nd}\s-]*\p{Nd}[\p{Nd}\s-]*\p{Nd}/u.test(typed)) return null;
  const term = plainWords(typed.toWellFormed().replaceAll('\0', ''));
  // As PostgreSQL counts them.
  const letters = [...term].length;
  return letters >= 2 && letters <= MOST_LETTERS ? term : null;
}
