import { blockWords } from './block-words.ts';

/** Name of the column that a translator fills in. */
export const ownColumn = (locale: string) => `text (${locale})`;

/**
 * A language's words as a table for a translator (RFC 4180, with a mark so that
 * spreadsheets read every script): key, English, Korean, the most letters there
 * may be, and what is written. Text that a spreadsheet would take for a formula
 * has an apostrophe before it, which reading takes off again.
 */
export function wordsTable(locale: string, texts: Record<string, string>): string {
  const rows = blockWords.map(({ key, en, ko, most }) => [key, en, ko, String(most), texts[key] ?? '']);
  return `\uFEFF${[['key', 'English', 'Korean', 'longest', ownColumn(locale)], ...rows].map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\n\r\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
