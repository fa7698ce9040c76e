import { expect, test } from 'vitest';
import { weeksAt } from './weeks.ts';

const iso = ({ from, until }: { from: Date; until: Date }) => [from.toISOString(), until.toISOString()];

test('a week begins on Monday at midnight of the shop, not of Greenwich', () => {
  // Sunday 23:30 in Seoul, then half an hour later.
  const sunday = weeksAt('Asia/Seoul', new Date('2026-11-22T14:30:00Z'));
  expect(iso(sunday.thisWeek)).toEqual(['2026-11-15T15:00:00.000Z', '2026-11-22T15:00:00.000Z']);
  const monday = weeksAt('Asia/Seoul', new Date('2026-11-22T15:00:00Z'));
  expect(iso(monday.thisWeek)).toEqual(['2026-11-22T15:00:00.000Z', '2026-11-29T15:00:00.000Z']);
  expect(monday.lastWeek).toEqual(sunday.thisWeek);
});

test('a week in which the clocks change is an hour longer', () => {
  const { thisWeek } = weeksAt('America/New_York', new Date('2026-10-30T12:00:00Z'));
  expect(iso(thisWeek)).toEqual(['2026-10-26T04:00:00.000Z', '2026-11-02T05:00:00.000Z']);
});
