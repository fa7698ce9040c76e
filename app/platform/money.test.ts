import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMoney, compareMoney, formatMoney, inProportion, isZero, multiplyMoney, roundMoney, subtractMoney, type Money } from './money.ts';

const won = (amount: string): Money => ({ amount, currency: 'KRW' });
const dollars = (amount: string): Money => ({ amount, currency: 'USD' });

/** Up to fifteen digits before the point and six after it, as unit prices come. */
const amounts = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 })).map(([digits, places]) => {
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  return `${digits < 0n ? '-' : ''}${text.slice(0, text.length - places)}${places ? `.${text.slice(-places)}` : ''}`;
});

test('what a float would lose is kept', () => {
  expect(addMoney(dollars('0.1'), dollars('0.2'))).toEqual(dollars('0.3'));
  expect(addMoney(won('9007199254740993'), won('0.001')).amount).toBe('9007199254740993.001');
  expect(multiplyMoney(dollars('1.005'), 100).amount).toBe('100.5');
});

test('what is added can be taken away again, whatever the amounts', () => {
  fc.assert(
    fc.property(amounts, amounts, (a, b) => {
      const back = subtractMoney(addMoney(won(a), won(b)), won(b));
      expect(compareMoney(back, won(a))).toBe(0);
      expect(isZero(subtractMoney(won(a), won(a)))).toBe(true);
      expect(Math.sign(compareMoney(won(a), won(b)))).toBe(-Math.sign(compareMoney(won(b), won(a))) + 0);
    }),
  );
});

test('a part in one currency is as much in another, to the minor unit', () => {
  expect(inProportion(won('50000'), dollars('12.50'), dollars('37.50'))).toEqual(won('16667'));
  expect(inProportion(dollars('37.50'), won('50000'), won('50000'))).toEqual(dollars('37.50'));
  expect(() => inProportion(won('1'), dollars('1'), won('1'))).toThrow(RangeError);
});

test('two currencies never mix', () => {
  for (const act of [addMoney, subtractMoney, compareMoney]) expect(() => act(won('1'), dollars('1'))).toThrow(RangeError);
});

test.each([
  ['KRW', '1234.5', '1235'],
  ['USD', '1.005', '1.01'],
  ['USD', '-1.005', '-1.01'],
  ['KWD', '1.23456', '1.235'],
  ['JPY', '0.4', '0'],
])('in %s, %s is sent as %s', (currency, amount, sent) => {
  expect(roundMoney({ amount, currency })).toEqual({ amount: sent, currency });
});

test('is read with its own sign, and to the last digit', () => {
  expect(formatMoney(won('12000'), 'ko')).toBe('₩12,000');
  expect(formatMoney(dollars('12.5'), 'en')).toBe('$12.50');
  expect(formatMoney(dollars('90071992547409.93'), 'en')).toBe('$90,071,992,547,409.93');
});
