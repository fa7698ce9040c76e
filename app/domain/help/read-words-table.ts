import { csvRows, type CsvRow } from './csv-rows.ts';
import { languageTag } from './language-tag.ts';
import { plainWord, wordProblem } from './word-problem.ts';

/** What is wrong with a table: the line, and words below `storefront.wording.faults`. */
export interface TableFault {
  /** Null: with the file as a whole. */
  line: number | null;
  code: string;
  values: Record<string, string | number>;
}

export type ReadTable = { texts: Record<string, string>; faults: null } | { texts: null; faults: TableFault[] };

/** Bytes that such a file may have: five times what all words, each as long as it may be, come to. */
export const MOST_FILE = 1_000_000;

/**
 * The words in a table that a translator has filled in, or all that is wrong
 * with it. A cell left empty says nothing of its word.
 * @param bytes the file: UTF-8, or UTF-16 as spreadsheets write "Unicode text"
 * @param locale the language it has to be in
 */
export function readWordsTable(bytes: Uint8Array, locale: string): ReadTable {
  if (bytes.length > MOST_FILE) return refused('large', { most: MOST_FILE / 1_000_000 });
  const text = decoded(bytes);
  const rows = text === null ? null : csvRows(text);
  if (text === null || !rows) return refused(text === null ? 'not_text' : 'open_quote');
  const [head, ...lines] = rows;
  const heads = (head?.cells ?? []).map((cell) => cell.trim());
  const [key, own] = [heads.indexOf('key'), heads.findIndex((cell) => /^text \(.+\)$/.test(cell))];
  if (key < 0 || own < 0) return refused('columns');
  const language = heads[own]!.slice(6, -1);
  if (languageTag(language) !== locale) return refused('other_language', { language: language.slice(0, 20) });
  return wordsOf(lines, key, own);
}

function refused(code: string, values: TableFault['values'] = {}): ReadTable {
  return { texts: null, faults: [{ line: null, code, values }] };
}

function decoded(bytes: Uint8Array): string | null {
  const kind = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(kind, { fatal: true }).decode(bytes);
  } catch {
    // Another encoding: guessing it would put wrong letters into the store.
    return null;
  }
}

function wordsOf(rows: CsvRow[], keyAt: number, ownAt: number): ReadTable {
  const texts: Record<string, string> = {};
  const faults: TableFault[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of rows) {
    const key = (cells[keyAt] ?? '').trim();
    const text = plainWord((cells[ownAt] ?? '').replace(/^'(?=[=+\-@])/, ''));
    const problem = wordProblem(key, text);
    if (problem) faults.push({ line, ...problem });
    else if (seen.has(key)) faults.push({ line, code: 'again', values: { key } });
    else if (text) texts[key] = text;
    seen.add(key);
  }
  return faults.length ? { texts: null, faults } : { texts, faults: null };
}
