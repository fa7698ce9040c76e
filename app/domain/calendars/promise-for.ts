import { hours } from '#app/platform/spans.ts';
import { addBusinessTime } from './add-business-time.ts';
import type { Calendar } from './calendar.ts';

/**
 * When an answer is due to someone who wrote at this moment.
 * @param targetHours hours of business time
 * @throws Problem not_possible when the shop does not open that long within two years
 */
export function promiseFor(calendar: Calendar, at: Date, targetHours: number): Date {
  return addBusinessTime(calendar, at, hours(targetHours));
}
