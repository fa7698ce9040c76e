import { wordsFor } from '#app/locales/words.server.ts';
import type { HelpLocale } from './article.ts';

/** Business hours as stored: seconds since local midnight, half-open; weekday 1 is Monday. */
export interface OpeningHours {
  timeZone: string;
  always: boolean;
  hours: { weekday: number; opens: number; closes: number }[];
}

/** "Mon–Fri 10:00–18:00 (South Korea Time)", or that every hour counts. */
export function hoursWords(locale: HelpLocale, opening: OpeningHours): string {
  const t = wordsFor(locale, 'help');
  if (opening.always || opening.hours.length === 0) return t('hours.always');
  return t('hours.week', hoursAndZone(locale, opening));
}

/** The days with their hours, and the zone's name. */
export function hoursAndZone(locale: HelpLocale, { hours, timeZone }: OpeningHours): { hours: string; zone: string } {
  return { hours: dayGroups(locale, hours).join(', '), zone: zoneName(locale, timeZone) };
}

/** "Mon–Fri 10:00–18:00", one for each run of days with the same hours. */
function dayGroups(locale: HelpLocale, hours: OpeningHours['hours']): string[] {
  const groups: { first: number; last: number; ranges: string }[] = [];
  for (let weekday = 1; weekday <= 7; weekday++) {
    const ranges = hours
      .filter((range) => range.weekday === weekday)
      .sort((a, b) => a.opens - b.opens)
      .map(({ opens, closes }) => `${clock(opens)}–${clock(closes)}`)
      .join(' · ');
    if (!ranges) continue;
    const run = groups.at(-1);
    if (run && run.last === weekday - 1 && run.ranges === ranges) run.last = weekday;
    else groups.push({ first: weekday, last: weekday, ranges });
  }
  return groups.map(({ first, last, ranges }) => `${dayName(locale, first)}${last > first ? `–${dayName(locale, last)}` : ''} ${ranges}`);
}

function clock(seconds: number): string {
  const ofDay = seconds > 86_400 ? seconds - 86_400 : seconds;
  return `${String(Math.floor(ofDay / 3600)).padStart(2, '0')}:${String(Math.floor((ofDay % 3600) / 60)).padStart(2, '0')}`;
}

function dayName(locale: HelpLocale, weekday: number): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));
}

function zoneName(locale: HelpLocale, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortGeneric' }).formatToParts(0);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}
