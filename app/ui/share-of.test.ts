import { expect, test } from 'vitest';
import { shareOf } from './share-of.ts';

test.each([
  ['34000.0', 'KRW', 10, '3400'],
  ['34555', 'KRW', 10, '3455'],
  ['20.01', 'USD', 50, '10.00'],
  ['0.05', 'USD', 10, '0.00'],
  ['7', 'USD', 100, '7.00'],
  ['1.234', 'KWD', 50, '0.617'],
])('%s %s at %i %% is %s', (amount, currency, percent, share) => {
  expect(shareOf({ amount, currency }, percent)).toBe(share);
});
