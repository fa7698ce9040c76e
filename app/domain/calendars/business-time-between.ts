import type { Calendar } from './calendar.ts';
import { openIntervals } from './open-intervals.ts';

/**
 * Milliseconds for which the shop was open in [from, to); 0 when `to` is not later.
 * @throws Problem not_possible when they lie more than two years apart
 */
export function businessTimeBetween(calendar: Calendar, from: Date, to: Date): number {
  const [start, end] = [from.getTime(), to.getTime()];
  let sum = 0;
  if (end <= start) return 0;
  for (const interval of openIntervals(calendar, start)) {
    if (interval.from >= end) break;
    sum += Math.min(interval.until, end) - Math.max(interval.from, start);
    if (interval.until >= end) break;
  }
  return sum;
}
