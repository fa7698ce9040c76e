import { momentOf } from './local-time.ts';

/**
 * The moment that a wall clock of the zone shows, as a form's field writes it.
 * @param local "2026-12-01T09:00"
 * @returns null for what is no such text, or no day of the calendar
 */
export function momentIn(timeZone: string, local: string): Date | null {
  const [, year, month, day, hour, minute] = (/^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(local) ?? []).map(Number);
  if (year === undefined || !month || month > 12 || !day || hour! > 23 || minute! > 59) return null;
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return null;
  return new Date(momentOf(timeZone, { year, month, day }, hour! * 3600 + minute! * 60));
}
