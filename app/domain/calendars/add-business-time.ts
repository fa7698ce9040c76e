import type { Calendar } from './calendar.ts';
import { openIntervals } from './open-intervals.ts';

/**
 * The earliest moment by which the shop was open for `span` since `from`.
 * @param span milliseconds of business time, 0 or more
 * @throws Problem not_possible when that lies more than two years ahead
 */
export function addBusinessTime(calendar: Calendar, from: Date, span: number): Date {
  let left = span;
  if (left <= 0) return from;
  for (const interval of openIntervals(calendar, from.getTime())) {
    const begins = Math.max(interval.from, from.getTime());
    if (interval.until - begins >= left) return new Date(begins + left);
    left -= interval.until - begins;
  }
  return from;
}
