import type { Calendar, OpenHours } from '#app/domain/calendars/calendar.ts';

/** "HH:MM" as the browser's time fields hold it; empty while being typed. */
export interface RangeTyped {
  opens: string;
  closes: string;
}

export interface HolidayTyped {
  date: string;
  name: string;
  hours: RangeTyped[];
}

export interface HoursTyped {
  version: number;
  timeZone: string;
  always: boolean;
  hours: (RangeTyped & { weekday: number })[];
  holidays: HolidayTyped[];
}

export function typedHours(calendar: Calendar & { version: number }): HoursTyped {
  const { version, timeZone, always, hours, holidays } = calendar;
  return {
    version,
    timeZone,
    always,
    hours: hours.map((one) => ({ weekday: one.weekday, ...typedRange(one) })).sort((a, b) => a.weekday - b.weekday || a.opens.localeCompare(b.opens)),
    holidays: holidays.map((day) => ({ date: day.date, name: day.name, hours: day.hours.map(typedRange) })).sort((a, b) => a.date.localeCompare(b.date)),
  };
}

/** As the door takes it. A field left empty becomes null and is refused there, by its place. */
export function meantHours({ version, timeZone, always, hours, holidays }: HoursTyped): Record<string, unknown> {
  return {
    version,
    timeZone,
    always,
    hours: hours.map((one) => ({ weekday: one.weekday, ...meantRange(one) })),
    holidays: holidays.map((day) => ({ ...day, hours: day.hours.map(meantRange) })),
  };
}

/** The week in which these days have the same hours as that one; what they had is gone. Days stay in order. */
export function copiedDay(hours: HoursTyped['hours'], from: number, to: readonly number[]): HoursTyped['hours'] {
  const pattern = hours.filter((one) => one.weekday === from);
  const others = hours.filter((one) => !to.includes(one.weekday));
  return [...others, ...to.flatMap((weekday) => pattern.map((one) => ({ ...one, weekday })))].sort((a, b) => a.weekday - b.weekday);
}

/** Closing at or before opening is meant for the next day. */
export function isOvernight({ opens, closes }: RangeTyped): boolean {
  return opens !== '' && closes !== '' && closes <= opens;
}

function typedRange({ opens, closes }: OpenHours): RangeTyped {
  return { opens: clock(opens), closes: clock(closes % 86_400) };
}

function clock(seconds: number): string {
  return `${String(Math.floor(seconds / 3600)).padStart(2, '0')}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}`;
}

function meantRange(range: RangeTyped): { opens: number | null; closes: number | null } {
  const [opens, closes] = [secondsOf(range.opens), secondsOf(range.closes)];
  return { opens, closes: closes !== null && isOvernight(range) ? closes + 86_400 : closes };
}

function secondsOf(text: string): number | null {
  const match = /^(\d\d):(\d\d)/.exec(text);
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 : null;
}
