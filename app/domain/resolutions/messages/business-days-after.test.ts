import { describe, expect, test } from 'vitest';
import type { Calendar } from '#app/domain/calendars/calendar.ts';
import { businessDaysAfter } from './business-days-after.ts';

const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 36_000, closes: 64_800 }));
const seoul: Calendar = { timeZone: 'Asia/Seoul', always: false, hours, holidays: [{ date: '2026-11-24', name: '창립 기념일', hours: [] }] };

function dayAfter(calendar: Calendar, at: string, days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: calendar.timeZone }).format(businessDaysAfter(calendar, new Date(at), days));
}

describe('business days', () => {
  test.each([
    ['a Thursday', '2026-11-19T03:00:00Z', 1, '2026-11-20'],
    ['over the weekend', '2026-11-20T03:00:00Z', 1, '2026-11-23'],
    ['over a holiday', '2026-11-20T03:00:00Z', 2, '2026-11-25'],
    ['late on Sunday evening here is Monday there', '2026-11-22T16:00:00Z', 1, '2026-11-25'],
    ['from a Saturday', '2026-11-21T03:00:00Z', 3, '2026-11-26'],
  ])('%s', (_, at, days, expected) => {
    expect(dayAfter(seoul, at, days)).toBe(expected);
  });

  test('without hours every day counts', () => {
    expect(dayAfter({ ...seoul, hours: [], holidays: [] }, '2026-11-20T03:00:00Z', 2)).toBe('2026-11-22');
  });

  test('round the clock, holidays do not', () => {
    expect(dayAfter({ ...seoul, hours: [], always: true }, '2026-11-23T03:00:00Z', 1)).toBe('2026-11-25');
  });
});
