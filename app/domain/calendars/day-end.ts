import { isDayAlone } from './is-day-alone.ts';
import { localDateAt, momentOf, plusDays } from './local-time.ts';

/** When the day of this moment is over, by the wall of this zone: the first moment of the next. A day without an hour is that very day there too. */
export function dayEnd(timeZone: string, at: Date): Date {
  const day = localDateAt(isDayAlone(at) ? 'UTC' : timeZone, at.getTime());
  return new Date(momentOf(timeZone, plusDays(day, 1), 0));
}
