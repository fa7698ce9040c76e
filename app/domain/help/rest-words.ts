import type { HelpLocale } from './article.ts';

/** A day on which something other than the weekday's hours holds; no hours: closed. */
export interface Holiday {
  /** YYYY-MM-DD */
  date: string;
  name: string;
  /** Seconds since local midnight. */
  hours: { opens: number; closes: number }[];
}

/** Days in a row on which the shop is closed, or one with hours of its own. */
export interface Rest extends Record<HelpLocale, string> {
  /** Seconds since 1970, half-open; the block shows what is near. */
  from: number;
  until: number;
}

const DAY = 86_400;

/** What the help block says of holidays, earliest first: "10월 5일 (월) ~ 7일 (수) 추석". */
export function restWords(holidays: Holiday[], timeZone: string): Rest[] {
  const runs: Holiday[][] = [];
  for (const day of holidays.toSorted((one, two) => one.date.localeCompare(two.date))) {
    const before = runs.at(-1)?.at(-1);
    const goesOn = before && startOf(day) === startOf(before) + DAY && before.name === day.name && !before.hours.length && !day.hours.length;
    if (goesOn) runs.at(-1)!.push(day);
    else runs.push([day]);
  }
  return runs.map((run) => {
    const [from, last] = [startOf(run[0]!), startOf(run.at(-1)!)];
    const ahead = aheadOf(timeZone, from);
    return { from: from - ahead, until: last + DAY - ahead, ko: textOf('ko', run[0]!, from, last), en: textOf('en', run[0]!, from, last) };
  });
}

function textOf(locale: HelpLocale, { name, hours }: Holiday, from: number, last: number): string {
  const days = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', weekday: 'short', timeZone: 'UTC' }).formatRange(from * 1000, last * 1000);
  const ranges = hours.map(({ opens, closes }) => `${clock(opens)}–${clock(closes)}`).join(' · ');
  return [days, ranges, locale === 'ko' || !name ? name : `(${name})`].filter(Boolean).join(' ');
}

function clock(seconds: number): string {
  const ofDay = seconds > DAY ? seconds - DAY : seconds;
  return `${String(Math.floor(ofDay / 3600)).padStart(2, '0')}:${String(Math.floor((ofDay % 3600) / 60)).padStart(2, '0')}`;
}

/** Seconds since 1970 as if the zone were UTC. */
function startOf({ date }: Holiday): number {
  return Date.parse(`${date}T00:00:00Z`) / 1000;
}

/** Seconds by which the zone is ahead of UTC about then. */
function aheadOf(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at * 1000);
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  return hours ? (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60) : 0;
}
