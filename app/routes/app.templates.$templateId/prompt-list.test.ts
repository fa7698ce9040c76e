import { expect, test } from 'vitest';
import { moved, newPrompt } from './prompt-list.ts';

test('a new prompt has a name of its own', () => {
  const one = newPrompt([]);
  const two = newPrompt([one]);
  expect([one.name, two.name, newPrompt([one, two]).name]).toEqual(['date', 'date2', 'date3']);
});

test('an item goes up and down, and not beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});
