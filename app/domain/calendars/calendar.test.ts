import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hours, minutes } from '#app/platform/spans.ts';
import { addBusinessTime } from './add-business-time.ts';
import { businessTimeBetween } from './business-time-between.ts';
import type { Calendar } from './calendar.ts';
import { isOpen } from './is-open.ts';
import { localDateAt, momentOf } from './local-time.ts';
import { promiseFor } from './promise-for.ts';

const h = 3600;
const weekdays = (opens: number, closes: number) => [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: opens * h, closes: closes * h }));
const seoul = (changes: Partial<Calendar> = {}): Calendar => ({ timeZone: 'Asia/Seoul', always: false, hours: weekdays(10, 18), holidays: [], ...changes });
const at = (text: string) => new Date(text);

describe('known times', () => {
  test('eight hours from Friday 16:00 end on Monday at closing less two', () => {
    expect(promiseFor(seoul(), at('2026-11-20T16:00+09:00'), 8)).toEqual(at('2026-11-23T16:00+09:00'));
  });

  test('a span that ends at closing ends there, not at the next opening', () => {
    expect(promiseFor(seoul(), at('2026-11-20T10:00+09:00'), 8)).toEqual(at('2026-11-20T18:00+09:00'));
  });

  test('opening is open, closing is closed', () => {
    expect(isOpen(seoul(), at('2026-11-20T10:00+09:00'))).toBe(true);
    expect(isOpen(seoul(), at('2026-11-20T18:00+09:00'))).toBe(false);
  });

  test('a lunch break does not count', () => {
    const calendar = seoul({ hours: [...weekdays(10, 12), ...weekdays(13, 18)] });
    expect(addBusinessTime(calendar, at('2026-11-20T11:00+09:00'), hours(2))).toEqual(at('2026-11-20T14:00+09:00'));
  });

  test('overnight hours belong to the day on which they begin, a holiday included', () => {
    const calendar = seoul({ hours: [{ weekday: 5, opens: 22 * h, closes: 30 * h }], holidays: [{ date: '2026-11-21', name: 'Closed', hours: [] }] });
    expect(isOpen(calendar, at('2026-11-21T05:59+09:00'))).toBe(true);
    expect(isOpen(calendar, at('2026-11-21T06:00+09:00'))).toBe(false);
  });

  test('a holiday closes, a partial one has its own hours', () => {
    const holidays = [
      { date: '2026-11-20', name: 'Stocktaking', hours: [] },
      { date: '2026-11-23', name: 'Half day', hours: [{ opens: 10 * h, closes: 12 * h }] },
    ];
    expect(addBusinessTime(seoul({ holidays }), at('2026-11-20T09:00+09:00'), hours(3))).toEqual(at('2026-11-24T11:00+09:00'));
  });

  test('no hours at all count as open; always is open but for holidays', () => {
    const moment = at('2026-11-22T03:00+09:00');
    expect(isOpen(seoul({ hours: [] }), moment)).toBe(true);
    expect(isOpen(seoul({ always: true }), moment)).toBe(true);
    expect(isOpen(seoul({ always: true, holidays: [{ date: '2026-11-22', name: 'Closed', hours: [] }] }), moment)).toBe(false);
  });

  test('a calendar that never opens ends in a problem', () => {
    const year = Array.from({ length: 800 }, (_, day) => new Date(Date.UTC(2026, 10, 1 + day)).toISOString().slice(0, 10));
    const closed = seoul({ holidays: year.map((date) => ({ date, name: '', hours: [] })) });
    expect(() => addBusinessTime(closed, at('2026-11-20T00:00Z'), 1)).toThrow('not_possible');
  });
});

describe('changes of the clocks', () => {
  const newYork = (ranges: Calendar['hours']): Calendar => ({ timeZone: 'America/New_York', always: false, hours: ranges, holidays: [] });
  const sunday = (opens: number, closes: number) => newYork([{ weekday: 7, opens: opens * h, closes: closes * h }]);
  const whole = (day: string) => [at(`${day}T00:00Z`), new Date(at(`${day}T00:00Z`).getTime() + hours(40))] as const;

  test('a day in spring is an hour shorter, one in autumn an hour longer', () => {
    expect(businessTimeBetween(sunday(0, 24), ...whole('2026-03-08'))).toBe(hours(23));
    expect(businessTimeBetween(sunday(0, 24), ...whole('2026-11-01'))).toBe(hours(25));
  });

  test('hours inside the skipped hour begin at the change or do not happen', () => {
    expect(businessTimeBetween(sunday(2.5, 3.5), ...whole('2026-03-08'))).toBe(minutes(30));
    expect(businessTimeBetween(sunday(2.25, 2.75), ...whole('2026-03-08'))).toBe(0);
    expect(isOpen(sunday(2.5, 3.5), at('2026-03-08T07:00Z'))).toBe(true);
  });

  test('the repeated hour is the first of the two', () => {
    expect(new Date(momentOf('America/New_York', { year: 2026, month: 11, day: 1 }, 1.5 * h))).toEqual(at('2026-11-01T05:30Z'));
  });

  test('a zone that skipped a whole day has no such day', () => {
    const samoa: Calendar = { timeZone: 'Pacific/Apia', always: true, hours: [], holidays: [] };
    expect(businessTimeBetween(samoa, at('2011-12-29T00:00Z'), at('2012-01-02T00:00Z'))).toBe(hours(96));
    expect(localDateAt('Pacific/Apia', at('2011-12-30T10:00Z').getTime()).day).toBe(31);
  });
});

describe('properties', () => {
  const range = fc.tuple(fc.integer({ min: 0, max: 86_399 }), fc.integer({ min: 3600, max: 86_400 })).map(([opens, long]) => ({ opens, closes: opens + long }));
  const calendars = fc.record<Calendar>({
    timeZone: fc.constantFrom('Asia/Seoul', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns', 'Africa/Casablanca'),
    always: fc.boolean(),
    hours: fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), range).map(([weekday, one]) => ({ weekday, ...one })), { maxLength: 8 }),
    holidays: fc.uniqueArray(
      fc.tuple(fc.integer({ min: 0, max: 400 }), fc.array(range, { maxLength: 2 })).map(([day, list]) => ({ date: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10), name: '', hours: list })),
      { selector: (day) => day.date, maxLength: 6 },
    ),
  });
  const moments = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }).map((ms) => new Date(ms));
  const spans = fc.integer({ min: 0, max: hours(24) });
  const runs = { numRuns: 150 };

  test('what is added is what lies between', () => {
    fc.assert(fc.property(calendars, moments, spans, (calendar, from, span) => {
      expect(businessTimeBetween(calendar, from, addBusinessTime(calendar, from, span))).toBe(span);
    }), runs);
  });

  test('adding twice is adding once', () => {
    fc.assert(fc.property(calendars, moments, spans, spans, (calendar, from, one, two) => {
      expect(addBusinessTime(calendar, addBusinessTime(calendar, from, one), two)).toEqual(addBusinessTime(calendar, from, one + two));
    }), runs);
  });

  test('a later start never ends sooner, and time between is never more than real time', () => {
    fc.assert(fc.property(calendars, moments, spans, spans, (calendar, from, later, span) => {
      const start = new Date(from.getTime() + later);
      expect(addBusinessTime(calendar, start, span).getTime()).toBeGreaterThanOrEqual(addBusinessTime(calendar, from, span).getTime());
      expect(businessTimeBetween(calendar, from, start)).toBeLessThanOrEqual(later);
    }), runs);
  });

  test('open at a moment is business time after it', () => {
    fc.assert(fc.property(calendars, moments, (calendar, moment) => {
      expect(businessTimeBetween(calendar, moment, new Date(moment.getTime() + 1))).toBe(isOpen(calendar, moment) ? 1 : 0);
    }), runs);
  });
});
