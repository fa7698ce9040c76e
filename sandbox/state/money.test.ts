import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, allocate, allocateBag, bag, decimalsOf, isZero, money, multiply, slice, subtract, zeroLike } from './money.ts';
import type { Money, MoneyBag } from './money.ts';

const currency = fc.constantFrom('KRW', 'USD', 'EUR');
const amount = (code: string) => fc.integer({ min: 0, max: 100_000_000 }).map((minor) => money(new Decimal(minor).div(10 ** decimalsOf(code)), code));
const anyMoney = currency.chain(amount);
const anyBag = fc
  .constantFrom('USD', 'EUR', 'KRW')
  .chain((code) => fc.tuple(amount('KRW'), amount(code)))
  .map(([shop, buyer]) => bag(shop, buyer));

const sum = (parts: Money[]) => parts.reduce((total, part) => total.plus(part.amount), new Decimal(0));

describe('money', () => {
  test('keeps the decimals of its currency and rounds half up', () => {
    expect(money('12.345', 'USD').amount).toBe('12.35');
    expect(money('12.5', 'KRW').amount).toBe('13');
    expect(money('0.1', 'USD').amount).toBe('0.10');
  });

  test('adds what floats cannot', () => {
    const dime = bag(money('0.10', 'USD'));
    expect(add(dime, dime, dime)).toEqual(bag(money('0.30', 'USD')));
    expect(multiply(dime, 3)).toEqual(bag(money('0.30', 'USD')));
  });

  test('refuses to mix currencies', () => {
    expect(() => add(bag(money('1', 'USD')), bag(money('1', 'EUR')))).toThrow(/USD with EUR/);
  });

  test('allocated parts add up to the whole, and none is off by more than a minor unit', () => {
    fc.assert(
      fc.property(anyMoney, fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 }), (whole, weights) => {
        const parts = allocate(whole, weights);
        expect(sum(parts).toFixed()).toBe(new Decimal(whole.amount).toFixed());
        const all = weights.reduce((total, weight) => total + weight, 0);
        if (all === 0) return;
        const unit = new Decimal(10).pow(-decimalsOf(whole.currencyCode));
        parts.forEach((part, index) => {
          const exact = new Decimal(whole.amount).times(weights[index]!).div(all);
          expect(new Decimal(part.amount).minus(exact).abs().lessThan(unit)).toBe(true);
        });
      }),
    );
  });

  test('a discount spread over lines loses nothing on either side', () => {
    fc.assert(
      fc.property(anyBag, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), (whole, factors) => {
        const parts = allocateBag(
          whole,
          factors.map((factor) => multiply(bag(money(1000, 'KRW'), money(1, whole.presentmentMoney.currencyCode)), factor)),
        );
        expect(isZero(subtract(whole, add(zeroLike(whole), ...parts)))).toBe(true);
      }),
    );
  });

  test('slices cut anywhere add up to the whole', () => {
    fc.assert(
      fc.property(anyBag, fc.integer({ min: 1, max: 30 }), fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 }), (whole, parts, cuts) => {
        const marks = [0, ...cuts.filter((cut) => cut <= parts).sort((a, b) => a - b), parts];
        const pieces: MoneyBag[] = marks.slice(1).map((mark, index) => slice(whole, parts, marks[index]!, mark));
        expect(add(zeroLike(whole), ...pieces)).toEqual(whole);
      }),
    );
  });
});
