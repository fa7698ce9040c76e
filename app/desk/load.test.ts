import { expect, test } from 'vitest';
import { Load } from './load.ts';

test('tells how many times what it should be is asked for, by the busier of this second and the one before', () => {
  let at = 0;
  const load = new Load(10, () => at);
  for (let n = 0; n < 29; n++) load.count();
  expect(load.count()).toBe(3);
  at = 1000;
  expect(load.count()).toBe(3);
  at = 2500;
  expect(load.count()).toBe(0.1);
  at = 9000;
  expect(load.count()).toBe(0.1);
});
