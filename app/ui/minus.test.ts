import { describe, expect, test } from 'vitest';
import { subtractMoney } from '#app/platform/money.ts';
import fc from 'fast-check';
import { minus } from './minus.ts';

describe('minus', () => {
  test('keeps every digit', () => {
    expect(minus({ amount: '10.00', currency: 'USD' }, { amount: '9.995', currency: 'USD' })).toEqual({ amount: '0.005', currency: 'USD' });
    expect(minus({ amount: '12000', currency: 'KRW' }, { amount: '48000.0', currency: 'KRW' }).amount).toBe('-36000.0');
  });

  test('agrees with the exact arithmetic of the ground', () => {
    const amount = fc.tuple(fc.nat({ max: 9_999_999 }), fc.nat({ max: 999 })).map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`);
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [one, other] = [{ amount: a, currency: 'KWD' }, { amount: b, currency: 'KWD' }];
        expect(Number(minus(one, other).amount)).toBe(Number(subtractMoney(one, other).amount));
      }),
    );
  });
});
