const DAY_MS = 86_400_000;

export interface LocalDate {
  year: number;
  month: number;
  day: number;
}

/** The date on the wall of this zone at the moment. */
export function localDateAt(timeZone: string, at: number): LocalDate {
  const wall = new Date(at + offsetAt(timeZone, at));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
}

/** @param days may be negative */
export function plusDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date(Date.UTC(date.year, date.month - 1, date.day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** ISO: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay() || 7;
}

/** YYYY-MM-DD */
export function isoDate(date: LocalDate): string {
  return new Date(Date.UTC(date.year, date.month - 1, date.day)).toISOString().slice(0, 10);
}

/**
 * The first moment at which the wall of this zone shows these seconds of the
 * date, or more: an hour that a change of the clocks skips begins at the
 * change, one that it repeats is the first of the two.
 * @param seconds since local midnight; above 86400 is the next day
 */
export function momentOf(timeZone: string, date: LocalDate, seconds: number): number {
  const wall = Date.UTC(date.year, date.month - 1, date.day) + seconds * 1000;
  const [before, later] = [offsetAt(timeZone, wall - DAY_MS), offsetAt(timeZone, wall + DAY_MS)];
  const candidates = [...new Set([wall - before, wall - later])].toSorted((one, two) => one - two);
  const shown = candidates.find((at) => at + offsetAt(timeZone, at) === wall);
  return shown ?? changeBetween(timeZone, candidates[0]!, candidates.at(-1)!);
}

/** The moment between the two at which the offset changes. */
function changeBetween(timeZone: string, from: number, until: number): number {
  const old = offsetAt(timeZone, from);
  let [low, high] = [from, until];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(timeZone, middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

/** Milliseconds by which the wall is ahead of UTC. */
function offsetAt(timeZone: string, at: number): number {
  const wholeSecond = Math.floor(at / 1000) * 1000;
  const parts = formatOf(timeZone).formatToParts(wholeSecond);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)!.value);
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second')) - wholeSecond;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    const digits = 'numeric' as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', calendar: 'gregory', year: digits, month: digits, day: digits, hour: digits, minute: digits, second: digits });
    formats.set(timeZone, format);
  }
  return format;
}
