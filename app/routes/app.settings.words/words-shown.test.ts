import { expect, test } from 'vitest';
import { blockWords } from '#app/domain/help/block-words.ts';
import { isMixed, lackingIn, searched, withWords, wordsShown, written, wrongIn, type View } from './words-shown.ts';

const view: View = { block: 'help', query: '', found: [], show: 'all', keys: [] };
const keysOf = (changes: Partial<View>) => wordsShown({ ...view, ...changes }).map(({ key }) => key);
const foundBy = (query: string, texts = {}) => wordsShown(searched(view, query, texts)).map(({ key }) => key);

test('a block at a time, or what is looked for in all of them, in either language or one’s own', () => {
  expect(new Set(keysOf({ block: 'faq' }))).toEqual(new Set(['faq.heading']));
  expect(foundBy('자주 ')).toContain('faq.heading');
  expect(foundBy('FREQUENTLY asked')).toEqual(['faq.heading']);
  expect(foundBy('oui', { 'help.yes': 'Oui' })).toContain('help.yes');
  expect(foundBy('order.say.h_lost')).toEqual(['order.say.h_lost']);
});

test('what was found stays while it is written anew, until something else is looked for', () => {
  const found = searched(view, 'oui', { 'help.yes': 'Oui' });
  expect(wordsShown(found).map(({ key }) => key)).toEqual(['help.yes']);
  expect(wordsShown(searched(found, 'oui', { 'help.yes': 'Bien sûr' }))).toEqual([]);
  expect(wordsShown(searched(found, ' ', {}))).toEqual(wordsShown(view));
  expect([found, { ...view, show: 'wrong' as const }, view].map(isMixed)).toEqual([true, true, false]);
});

test('what lacks and what is wrong', () => {
  const texts = { 'help.yes': 'Oui', 'help.many': 'réponses' };
  expect(lackingIn(texts, 'help')).toHaveLength(blockWords.filter(({ block }) => block === 'help').length - 2);
  expect(lackingIn(texts, 'faq')).toEqual(['faq.heading']);
  expect(wrongIn(texts)).toEqual(['help.many']);
  expect(keysOf({ show: 'wrong', keys: wrongIn(texts), block: 'chat' })).toEqual(['help.many']);
  expect(keysOf({ show: 'lacking', keys: lackingIn(texts, 'help') })).not.toContain('help.yes');
  expect([written(texts), written(texts, 'faq')]).toEqual([{ written: 2, total: blockWords.length }, { written: 0, total: 1 }]);
});

test('typing and taking it back leaves what there was', () => {
  const texts = withWords({}, { 'order.heading': 'B', 'help.yes': 'A' });
  expect(JSON.stringify(withWords(withWords(texts, { 'help.yes': '' }), { 'help.yes': 'A' }))).toBe(JSON.stringify(texts));
  expect(withWords(texts, { 'help.yes': '' })).toEqual({ 'order.heading': 'B' });
});
