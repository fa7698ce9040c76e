import { maskCards } from '../email/reading/mask-cards.ts';

/**
 * A shopper's words as they are kept: no half characters, no NUL, one kind of
 * line end, no card numbers. Markup and Liquid stay what they are, words.
 */
export function shopperWords(text: string): string {
  return maskCards(text.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').normalize('NFC')).trim();
}
