import { expect, test } from 'vitest';
import { BriefCount } from './brief-count.ts';

const at = (ms: number) => new Date(1_800_000_000_000 + ms);

test('each key has its own, and begins anew with the next window', () => {
  const count = new BriefCount({ max: 2, window: 60_000 });
  expect([count.count('a', at(0)), count.count('a', at(10)), count.count('b', at(20))]).toEqual([null, null, null]);
  expect([count.count('a', at(30)), count.count('a', at(59_000)), count.count('b', at(59_999))]).toEqual([60, 1, null]);
  expect(count.count('a', at(60_000))).toBeNull();
});

test('keys that are invented take no more room than there is, and shut nobody out', () => {
  const count = new BriefCount({ max: 1, window: 1000, keys: 2 });
  for (const key of ['a', 'b', 'c', 'c', 'd']) expect(count.count(key, at(0))).toBeNull();
  expect([count.count('a', at(1)), count.count('b', at(1))]).toEqual([1, 1]);
});
