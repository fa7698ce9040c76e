import { localDateAt, momentOf, plusDays, weekdayOf } from '#app/domain/calendars/local-time.ts';

export interface Week {
  from: Date;
  until: Date;
}

/** The week of the moment and the one before, Monday to Sunday on the wall of this zone; half-open. */
export function weeksAt(timeZone: string, now: Date): { thisWeek: Week; lastWeek: Week } {
  const today = localDateAt(timeZone, now.getTime());
  const monday = plusDays(today, 1 - weekdayOf(today));
  const midnight = (days: number) => new Date(momentOf(timeZone, plusDays(monday, days), 0));
  return {
    thisWeek: { from: midnight(0), until: midnight(7) },
    lastWeek: { from: midnight(-7), until: midnight(0) },
  };
}
