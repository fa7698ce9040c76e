import { isoDate, localDateAt, momentOf, plusDays } from '#app/domain/calendars/local-time.ts';

export interface ServicePeriod {
  /** Half-open moments: [from, until). */
  from: Date;
  until: Date;
  /** When the next day's period takes its place. */
  next: Date;
  /** The first and the last day, both counted: YYYY-MM-DD in the shop's zone. */
  firstDay: string;
  lastDay: string;
}

const DAYS = 30;

/** The last thirty days that are over on the wall of this zone. */
export function servicePeriod(timeZone: string, now: Date): ServicePeriod {
  const today = localDateAt(timeZone, now.getTime());
  const first = plusDays(today, -DAYS);
  const midnight = (date: typeof today) => new Date(momentOf(timeZone, date, 0));
  return { from: midnight(first), until: midnight(today), next: midnight(plusDays(today, 1)), firstDay: isoDate(first), lastDay: isoDate(plusDays(today, -1)) };
}
