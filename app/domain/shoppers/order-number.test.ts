import { expect, test } from 'vitest';
import { namedOrder } from '#app/domain/orders/order-names.ts';
import { readOrderNumber } from './order-number.ts';

const kept = (...orders: [string, number][]) => orders.map(([name, number]) => ({ name, number }));

// What Shopify calls an order, by which number it is kept here, and what people type.
test.each<[string, [string, number][], string | null]>([
  ['B2B-1042', [['B2B-1042', 1042]], 'B2B-1042'],
  ['b2b 1042', [['#B2B-1042', 1042]], '#B2B-1042'],
  ['1042', [['B2B-1042', 1042]], 'B2B-1042'],
  ['B2B-1042', [['#2', 2]], null],
  ['2026-1042', [['2026-1042', 1042]], '2026-1042'],
  // Kept by the number that Shopify counts by, which is not the longest of its name.
  ['2026-42', [['#2026', 2026], ['2026-42', 42]], '2026-42'],
  ['1042-2026', [['#2026', 2026], ['1042-2026', 1042]], '1042-2026'],
  ['KR-001042', [['KR-001042', 1042]], 'KR-001042'],
  // Numbers need not be unique: the whole name decides.
  ['1042', [['KR-1042', 1042], ['#1042', 1042]], '#1042'],
  ['EU-1042', [['KR-1042', 1042], ['EU-1042', 1042]], 'EU-1042'],
])('%s among %j is %s', (typed, orders, name) => {
  const called = readOrderNumber(typed)!;
  const read = kept(...orders).filter(({ number }) => called.numbers.includes(number));
  expect(namedOrder(read, called)?.name ?? null).toBe(name);
});

test.each([
  ['B2B-1042', 'B2B-1042', 'B2B-1042', [1042, 2]],
  ['#2026-1042', '2026-1042', '2026-1042', [1042, 2026]],
  ['주문번호 b2b 1042번', 'B2B1042', 'B2B1042', [1042, 2]],
  ['1042-2026', '1042-2026', '1042-2026', [2026, 1042]],
  ['KR2-1042-B', 'KR2-1042-B', 'KR2-1042-B', [1042, 2]],
  [' # 1042', '1042', '#1042', [1042]],
])('%s is read whole', (typed, text, name, numbers) => {
  expect(readOrderNumber(typed)).toEqual({ text, name, numbers });
  // What was kept of a wish is read again by its job.
  expect(readOrderNumber(text)).toEqual({ text, name, numbers });
});
