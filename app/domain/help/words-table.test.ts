import { expect, test } from 'vitest';
import { blockWords } from './block-words.ts';
import { csvRows } from './csv-rows.ts';
import { readWordsTable } from './read-words-table.ts';
import { wordsTable } from './words-table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, locale = 'fr') => readWordsTable(bytes(text), locale);
const head = 'key,English,Korean,longest,text (fr)';

test('what goes out comes in again as it was', () => {
  const texts = { 'help.heading': 'Une question, "peut-être"; oui', 'help.yes': '=Oui', 'help.many': '{n} réponses', 'order.say.times': '+{n}' };
  const table = wordsTable('fr', texts);
  expect(table).toContain(`'=Oui`);
  expect(read(table)).toEqual({ texts, faults: null });
  expect(csvRows(table)).toHaveLength(blockWords.length + 1);
});

test('spreadsheets’ other ways are read: semicolons, tabs, UTF-16, line breaks in cells, columns moved', () => {
  expect(read('text (fr);key\nOui;help.yes\n;help.no\n\n').texts).toEqual({ 'help.yes': 'Oui' });
  const wide = new Uint8Array(Buffer.from('\uFEFFkey\ttext (fr)\r\nhelp.yes\t"Ou\r\ni"\r\n', 'utf16le'));
  expect(readWordsTable(wide, 'fr').texts).toEqual({ 'help.yes': 'Ou i' });
  expect(csvRows('a,"b\nc"\nd,')).toEqual([{ line: 1, cells: ['a', 'b\nc'] }, { line: 3, cells: ['d', ''] }]);
});

test('all that is wrong is told, by line, and nothing of it comes in', () => {
  const table = `${head}\nhelp.yes,,,,Oui\nhelp.many,,,,"des\nréponses"\nhelp.elsewhere,,,,x\nhelp.yes,,,,Non`;
  expect(read(table)).toEqual({
    texts: null,
    faults: [
      { line: 3, code: 'missing', values: { name: '{n}' } },
      { line: 5, code: 'unheard', values: { key: 'help.elsewhere' } },
      { line: 6, code: 'again', values: { key: 'help.yes' } },
    ],
  });
});

test.each([
  ['no table at all', bytes('hello'), 'columns'],
  ['nothing', bytes(''), 'columns'],
  ['a quotation mark left open', bytes(`${head}\nhelp.yes,,,,"Oui`), 'open_quote'],
  ['another language', bytes(head.replace('fr', 'de')), 'other_language'],
  ['another encoding', new Uint8Array([0xb9, 0xe8, 0xbc, 0xdb]), 'not_text'],
  ['too much', new Uint8Array(1_000_001), 'large'],
])('a file of %s is refused', (_, file, code) => expect(readWordsTable(file, 'fr').faults).toEqual([expect.objectContaining({ line: null, code })]));
