import { businessTimeBetween } from '#app/domain/calendars/business-time-between.ts';
import type { Calendar } from '#app/domain/calendars/calendar.ts';
import { isUnset } from '#app/domain/calendars/calendar.ts';
import { localDateAt, momentOf, plusDays } from '#app/domain/calendars/local-time.ts';
import { Problem } from '#app/platform/problem.ts';

const FURTHEST = 366;

/**
 * Noon of the day that lies this many business days after the moment's own day.
 * A business day is a date on which the shop opens at all; without hours every day is.
 * @throws Problem not_possible for a calendar that stays closed for a year
 */
export function businessDaysAfter(calendar: Calendar, at: Date, days: number): Date {
  let date = localDateAt(calendar.timeZone, at.getTime());
  for (let left = days, walked = 0; left > 0; walked++) {
    if (walked > FURTHEST) throw new Problem('not_possible', { note: 'no business day within a year' });
    date = plusDays(date, 1);
    const [begins, ends] = [momentOf(calendar.timeZone, date, 0), momentOf(calendar.timeZone, plusDays(date, 1), 0)];
    if (isUnset(calendar) || businessTimeBetween(calendar, new Date(begins), new Date(ends)) > 0) left--;
  }
  return new Date(momentOf(calendar.timeZone, date, 12 * 3600));
}
