import { expect, test } from 'vitest';
import { Rush } from './rush.ts';

test('counts each shop within a second, and forgets it with the next', () => {
  const rush = new Rush();
  const at = (ms: number) => new Date(1_800_000_000_000 + ms);
  expect([rush.count('1', at(0)), rush.count('1', at(10)), rush.count('2', at(999)), rush.count('1', at(999))]).toEqual([1, 2, 1, 3]);
  expect([rush.count('1', at(1000)), rush.count('2', at(1999))]).toEqual([1, 1]);
});
