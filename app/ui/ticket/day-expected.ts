import { isDayAlone } from '#app/domain/calendars/is-day-alone.ts';
import type { Format } from '../format.ts';

/** The day on which a parcel is expected, such as "Nov 25": by the shop's clock, where an hour was named with it. */
export function dayExpected(format: Format, at: Date): string {
  return isDayAlone(at) ? format.day(at, 'UTC') : format.day(at);
}
