import { expect, test } from 'vitest';
import { HoursForm } from './hours-form.ts';
import { copiedDay, isOvernight, meantHours, typedHours } from './hours-typed.ts';

const calendar = {
  version: 3,
  timeZone: 'Asia/Seoul',
  always: false,
  hours: [
    { weekday: 1, opens: 36_000, closes: 43_200 },
    { weekday: 1, opens: 46_800, closes: 64_800 },
    { weekday: 5, opens: 79_200, closes: 93_600 },
    { weekday: 7, opens: 0, closes: 86_400 },
  ],
  holidays: [{ date: '2026-12-25', name: 'Christmas', hours: [] }, { date: '2026-12-31', name: 'Half day', hours: [{ opens: 36_000, closes: 43_200 }] }],
};

test('what is stored comes back the same after being shown', () => {
  expect(meantHours(typedHours(calendar))).toEqual(calendar);
});

test('closing before opening, or at midnight, is the next day', () => {
  expect(typedHours(calendar).hours.slice(2)).toEqual([{ weekday: 5, opens: '22:00', closes: '02:00' }, { weekday: 7, opens: '00:00', closes: '00:00' }]);
  expect(isOvernight({ opens: '22:00', closes: '02:00' })).toBe(true);
  expect(isOvernight({ opens: '10:00', closes: '18:00' })).toBe(false);
  expect(isOvernight({ opens: '10:00', closes: '' })).toBe(false);
});

test('a day copied to others takes the place of their hours, in the order of the week', () => {
  const { hours } = typedHours(calendar);
  expect(copiedDay(hours, 1, [5, 2])).toEqual([
    { weekday: 1, opens: '10:00', closes: '12:00' },
    { weekday: 1, opens: '13:00', closes: '18:00' },
    { weekday: 2, opens: '10:00', closes: '12:00' },
    { weekday: 2, opens: '13:00', closes: '18:00' },
    { weekday: 5, opens: '10:00', closes: '12:00' },
    { weekday: 5, opens: '13:00', closes: '18:00' },
    { weekday: 7, opens: '00:00', closes: '00:00' },
  ]);
});

test('a time left empty is refused at its place', () => {
  const typed = { ...typedHours(calendar), hours: [{ weekday: 2, opens: '10:00', closes: '' }] };
  expect(HoursForm.safeParse(meantHours(typed)).error?.issues[0]?.path).toEqual(['hours', 0, 'closes']);
});
