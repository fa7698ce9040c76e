import { momentOf, plusDays } from '#app/domain/calendars/local-time.ts';

/** The moment a day ("2027-03-31") is over on the wall of this zone. */
export function endOfDay(timeZone: string, day: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(momentOf(timeZone, plusDays({ year, month, day: date }, 1), 0));
}
