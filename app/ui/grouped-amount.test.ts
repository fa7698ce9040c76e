import { expect, test } from 'vitest';
import { groupedAmount, plainAmount } from './grouped-amount.ts';

test.each([
  ['', ''],
  ['0', '0'],
  ['999', '999'],
  ['10000', '10,000'],
  ['1,25,0000.50', '1,250,000.50'],
  ['1 000', '1,000'],
  ['12.', '12.'],
  ['ten', 'ten'],
  ['-5000', '-5000'],
  ['1.2.3', '1.2.3'],
])('%j reads %j', (typed, read) => {
  expect(groupedAmount(typed)).toBe(read);
  if (/^\d/.test(typed) && typed !== '1.2.3') expect(plainAmount(read)).toBe(plainAmount(typed));
});
