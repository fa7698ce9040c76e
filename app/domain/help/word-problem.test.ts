import { expect, test } from 'vitest';
import { blocks, blockWords } from './block-words.ts';
import { languageTag } from './language-tag.ts';
import { plainWord, wordProblem } from './word-problem.ts';

test('the words come from the extension, each of one of its blocks, without what shoppers never see', () => {
  expect(blockWords.length).toBeGreaterThan(180);
  expect(new Set(blockWords.map(({ block }) => block))).toEqual(new Set(blocks));
  expect(blockWords.filter(({ key }) => key.startsWith('sample.'))).toEqual([]);
});

test('what the blocks say themselves could be a merchant’s words, in both languages', () => {
  for (const { key, ko, en } of blockWords) expect([key, wordProblem(key, plainWord(ko)), wordProblem(key, plainWord(en))]).toEqual([key, null, null]);
});

test.each([
  ['help.many', '{n} réponses', null],
  ['help.many', '', null],
  ['help.many', 'réponses', 'missing'],
  ['help.many', '{n} réponses, {m}', 'unknown'],
  ['help.many', '{{ n }} réponses', 'unknown'],
  ['help.many', '{n} sur {n}', 'twice'],
  ['help.yes', 'Oui {', 'unknown'],
  ['help.yes', '<b>Oui</b>', 'signs'],
  ['help.yes', 'o'.repeat(61), 'long'],
  ['help.yes', 'o'.repeat(60), null],
  ['figures.hour', 'ساعة واحدة', null],
  ['figures.hours', 'ساعات', 'missing'],
  ['figures.months', 'janvier,février', 'months'],
  ['help.nothing_such', 'x', 'unheard'],
  ['__proto__', 'x', 'unheard'],
])('%s as “%s”: %s', (key, text, code) => expect(wordProblem(key, text)?.code ?? null).toBe(code));

test('a text is kept on one line, whole letters, with the marks that Arabic and Persian need', () => {
  expect(plainWord('  a\n\tb\u0000c\uD800 ')).toBe('a b c\uFFFD');
  expect(plainWord('می\u200cخواهم \u200f(1)')).toBe('می\u200cخواهم \u200f(1)');
});

test.each([['pt_br', 'pt-BR'], ['iw', 'he'], ['zh-hant-tw', 'zh-Hant-TW'], ['es-419', 'es-419'], ['FIL', 'fil'], ['deutsch-sprache', null], ['de-DE-u-co-phonebk', null], ['', null], ['x', null], ['"', null]])('the tag %s is %s', (typed, tag) => expect(languageTag(typed)).toBe(tag));
