import { expect, test } from 'vitest';
import { formatFor } from '../format.ts';
import { dayExpected } from './day-expected.ts';

const NOW = new Date('2026-11-20T12:00:00Z');

test.each([
  ['2026-11-25T00:00:00Z', 'America/Los_Angeles', 'Nov 25'],
  ['2026-11-25T00:00:00Z', 'Asia/Seoul', 'Nov 25'],
  ['2026-11-25T02:00:00Z', 'America/Los_Angeles', 'Nov 24'],
  ['2026-11-24T20:00:00Z', 'Asia/Seoul', 'Nov 25'],
])('%s is expected, in %s, on %s', (at, zone, day) => {
  expect(dayExpected(formatFor('en', zone, NOW), new Date(at))).toBe(day);
});
