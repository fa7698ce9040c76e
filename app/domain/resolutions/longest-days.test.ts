import { expect, test } from 'vitest';
import { daysTyped } from './longest-days.ts';

test.each([['1', 1], [' 90 ', 90], ['730', 730]])('%j is a number of days', (text, days) => {
  expect(daysTyped(text)).toBe(days);
});

test.each(['', '0', '-1', '1.5', '731', '99999', 'abc', '３０', '1e2'])('%j is none', (text) => {
  expect(daysTyped(text)).toBeNull();
});
