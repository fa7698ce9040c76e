import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDifference } from './word-difference.ts';

const words = fc.array(fc.constantFrom('환불', '교환', 'mug', ' ', '\n', '.', '{{', 'order'), { maxLength: 60 }).map((all) => all.join(' '));

test('what is kept and removed is the old text, what is kept and added the new one', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = wordDifference(before, after);
      expect(changes.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join('')).toBe(before);
      expect(changes.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join('')).toBe(after);
    }),
  );
});

test('only what changed is marked', () => {
  expect(wordDifference('주문 #1042 환불을 마쳤습니다', '주문 #1042 교환을 마쳤습니다')).toEqual([
    { kind: 'same', text: '주문 #1042 ' },
    { kind: 'removed', text: '환불을' },
    { kind: 'added', text: '교환을' },
    { kind: 'same', text: ' 마쳤습니다' },
  ]);
  expect(wordDifference('same', 'same')).toEqual([{ kind: 'same', text: 'same' }]);
});

// Held word against word, these would be twenty-five billion pairs: more than fits into a test's time.
test('two long texts that share nothing are told without holding each word against each', () => {
  const one = 'a b '.repeat(40_000);
  const other = 'c d '.repeat(40_000);
  expect(wordDifference(one, other).length).toBeGreaterThan(0);
});
