import { after, days } from '#app/platform/spans.ts';
import { businessTimeBetween } from './business-time-between.ts';
import type { Calendar } from './calendar.ts';

/** The calendar looks two years ahead at most. */
const LONGEST_STEP = days(365);

/** Whole seconds for which the shop was open in [from, to), however far apart they lie. */
export function openSecondsBetween(calendar: Calendar, from: Date, to: Date): number {
  let sum = 0;
  for (let at = from; at < to; at = after(at, LONGEST_STEP)) {
    const step = after(at, LONGEST_STEP);
    sum += businessTimeBetween(calendar, at, step < to ? step : to);
  }
  return Math.floor(sum / 1000);
}
