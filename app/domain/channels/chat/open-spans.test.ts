import { describe, expect, test } from 'vitest';
import type { Calendar } from '#app/domain/calendars/calendar.ts';
import { days } from '#app/platform/spans.ts';
import { callWindows, openSpans } from './open-spans.ts';

const seoul: Calendar = { timeZone: 'Asia/Seoul', always: false, hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 10 * 3600, closes: 17 * 3600 })), holidays: [] };
/** A Monday in Seoul. */
const monday = new Date('2026-11-23T00:00:00Z');
const at = (text: string) => Date.parse(text) / 1000;

describe('open spans', () => {
  test('are the hours of each day, holidays left out', () => {
    const closed = { ...seoul, holidays: [{ date: '2026-11-24', name: '쉼', hours: [] }] };
    expect(openSpans(closed, monday, days(3))).toEqual([
      [at('2026-11-23T01:00:00Z'), at('2026-11-23T08:00:00Z')],
      [at('2026-11-25T01:00:00Z'), at('2026-11-25T08:00:00Z')],
    ]);
  });

  test('of a shop that never closes are one, and of one that never opens none', () => {
    expect(openSpans({ ...seoul, always: true }, monday, days(21))).toHaveLength(1);
    const never = { ...seoul, hours: [{ weekday: 1, opens: 0, closes: 3600 }], holidays: Array.from({ length: 120 }, (_, week) => ({ date: new Date(monday.getTime() + days(7 * week)).toISOString().slice(0, 10), name: '', hours: [] })) };
    expect(openSpans(never, monday, days(21))).toEqual([]);
  });
});

test('windows for calls are three hours at most, and the same whenever they are cut', () => {
  const windows = callWindows(seoul, monday, days(1));
  expect(windows.map(([from, until]) => (until - from) / 3600)).toEqual([3, 3, 1]);
  expect(callWindows(seoul, new Date('2026-11-23T05:30:00Z'), days(1)).slice(0, 3)).toEqual(windows);
});
