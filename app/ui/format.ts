import type { Money } from '#app/platform/money.ts';

/** How one reader sees times and amounts: in her language, in the shop's time zone. */
export interface Format {
  /** Day and time, with the year only when it is another one. */
  moment(at: Date): string;
  /** @param zone instead of the shop's */
  day(at: Date, zone?: string): string;
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
  const dated = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, { timeZone, ...options });
  const yearOf = dated({ year: 'numeric' });
  const yearWhenOther = (at: Date): Intl.DateTimeFormatOptions => (yearOf.format(at) === yearOf.format(now) ? {} : { year: 'numeric' });
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  return {
    moment: (at) => dated({ ...yearWhenOther(at), month: 'short', day: 'numeric', ...clock }).format(at),
    day: (at, zone = timeZone) => dated({ ...yearWhenOther(at), month: 'short', day: 'numeric', timeZone: zone }).format(at),
    time: (at) => dated(clock).format(at),
    span: (from, to) => spanIn(locale, to.getTime() - from.getTime()),
    // Decimal strings go in as they are (ES2023): never through a float. Not platform/money.ts, which would bring its arithmetic along.
    money: ({ amount, currency }) => numberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(amount as unknown as number),
    count: (value) => numberFormat(locale).format(value),
  };
}

function spanIn(locale: string, milliseconds: number): string {
  const inUnit = (unit: 'day' | 'hour' | 'minute', size: number) =>
    numberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }).format(Math.max(1, Math.floor(milliseconds / size)));
  if (milliseconds >= 2 * DAY) return inUnit('day', DAY);
  if (milliseconds >= HOUR) return inUnit('hour', HOUR);
  return inUnit('minute', MINUTE);
}

// A formatter takes longer to make than a row of a table to draw: one of each kind is kept.
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(`date ${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept(`number ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

function kept<T extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => T): T {
  let format = made.get(key) as T | undefined;
  if (!format) {
    format = make();
    // Time zones and currencies are many in a process that serves many shops.
    if (made.size >= 500) made.clear();
    made.set(key, format);
  }
  return format;
}
