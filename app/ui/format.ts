import type { Money } from '#app/platform/money.ts';

/** How one reader sees times and amounts: in her language, in the shop's time zone. */
export interface Format {
  /** Day and time, with the year only when it is another one. */
  moment(at: Date): string;
  day(at: Date): string;
  time(at: Date): string;
  /** Whole days, hours or minutes between, such as "3시간" or "3h"; never less than a minute. */
  span(from: Date, to: Date): string;
  money(money: Money): string;
  count(value: number): string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The time zone comes from the loader, so that server and browser write the same. */
export function formatFor(locale: string, timeZone: string, now: Date): Format {
  const dated = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const yearOf = dated({ year: 'numeric' });
  const yearWhenOther = (at: Date): Intl.DateTimeFormatOptions => (yearOf.format(at) === yearOf.format(now) ? {} : { year: 'numeric' });
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  return {
    moment: (at) => dated({ ...yearWhenOther(at), month: 'short', day: 'numeric', ...clock }).format(at),
    day: (at) => dated({ ...yearWhenOther(at), month: 'short', day: 'numeric' }).format(at),
    time: (at) => dated(clock).format(at),
    span: (from, to) => spanIn(locale, to.getTime() - from.getTime()),
    // Decimal strings go in as they are (ES2023): never through a float. Not platform/money.ts, which would bring its arithmetic along.
    money: ({ amount, currency }) => new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(amount as unknown as number),
    count: (value) => new Intl.NumberFormat(locale).format(value),
  };
}

function spanIn(locale: string, milliseconds: number): string {
  const inUnit = (unit: 'day' | 'hour' | 'minute', size: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }).format(Math.max(1, Math.floor(milliseconds / size)));
  if (milliseconds >= 2 * DAY) return inUnit('day', DAY);
  if (milliseconds >= HOUR) return inUnit('hour', HOUR);
  return inUnit('minute', MINUTE);
}
