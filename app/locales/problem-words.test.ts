import { expect, test } from 'vitest';
import { problemWords } from './problem-words.server.ts';

test('what is sold out is not offered in smaller numbers', () => {
  const short = (left: number, locale: 'ko' | 'en') => problemWords(locale, 'out_of_stock', { line: 'Tea', left, count: left });
  expect([short(0, 'en'), short(0, 'ko')]).toEqual([expect.not.stringMatching(/0|fewer/), expect.not.stringMatching(/0|수량/)]);
  expect([short(1, 'en'), short(3, 'en')]).toEqual([expect.stringContaining('only 1 can'), expect.stringContaining('only 3 can')]);
  expect([short(1, 'ko'), short(3, 'ko')]).toEqual([expect.stringContaining('1개'), expect.stringContaining('3개')]);
});

test('amounts in a refusal are written as on the screen, whatever else it names stays', () => {
  expect(problemWords('ko', 'goodwill_beyond_cap', { most: '6560 KRW' })).toContain('₩6,560');
  expect(problemWords('en', 'amount_above_suggestion', { most: '1034.20 USD' })).toContain('$1,034.20');
  expect(problemWords('en', 'unit_already_compensated', { line: '3 XYZ tea' })).toContain('3 XYZ tea');
  expect(problemWords('en', 'scope_missing', { scope: 'write_discounts' })).toContain('create discount codes');
  expect(problemWords('ko', 'scope_missing', { scope: 'write_gift_cards, write_new' })).toContain('기프트 카드 만들기, write_new');
  expect(problemWords('en', 'amount_too_fine', { currency: 'KRW' })).toContain('KRW');
});
