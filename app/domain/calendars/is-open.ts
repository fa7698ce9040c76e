import type { Calendar } from './calendar.ts';
import { openIntervals } from './open-intervals.ts';

/**
 * Whether the shop is open at this moment; closing time itself is closed.
 * @throws Problem not_possible for a calendar that stays closed for two years
 */
export function isOpen(calendar: Calendar, at: Date): boolean {
  const next = openIntervals(calendar, at.getTime()).next();
  return !next.done && next.value.from <= at.getTime();
}
