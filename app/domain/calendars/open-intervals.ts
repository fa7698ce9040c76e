import { Problem } from '#app/platform/problem.ts';
import { isUnset, type Calendar, type OpenHours } from './calendar.ts';
import { isoDate, localDateAt, momentOf, plusDays, weekdayOf, type LocalDate } from './local-time.ts';

/** How far a calculation looks: a calendar that never opens ends in a Problem, not in a loop. */
const CAP_DAYS = 731;
const WHOLE_DAY: OpenHours[] = [{ opens: 0, closes: 86_400 }];

/**
 * Open time from the moment on, in order and without overlap, as half-open
 * [from, until) in epoch milliseconds; the first may begin before `from`.
 * @throws Problem not_possible two years after `from`
 */
export function* openIntervals(calendar: Calendar, from: number): Generator<{ from: number; until: number }> {
  // Hours that began up to two days ago may still run.
  const first = plusDays(localDateAt(calendar.timeZone, from), -2);
  let covered = -Infinity;
  for (let day = 0; day < CAP_DAYS + 2; day++) {
    const date = plusDays(first, day);
    for (const range of rangesOf(calendar, date)) {
      const begins = Math.max(covered, momentOf(calendar.timeZone, date, range.opens));
      const until = momentOf(calendar.timeZone, date, range.closes);
      if (until <= begins) continue;
      covered = until;
      if (until > from) yield { from: begins, until };
    }
  }
  throw new Problem('not_possible', { words: 'calendar_too_far', note: 'more than two years of calendar' });
}

/** The hours that begin on this date, earliest first. */
function rangesOf(calendar: Calendar, date: LocalDate): OpenHours[] {
  const holiday = calendar.holidays.length ? calendar.holidays.find((one) => one.date === isoDate(date)) : undefined;
  const open = calendar.always || isUnset(calendar);
  const ranges = holiday?.hours ?? (open ? WHOLE_DAY : calendar.hours.filter((one) => one.weekday === weekdayOf(date)));
  return ranges.toSorted((one, two) => one.opens - two.opens);
}
