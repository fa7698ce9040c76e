/** Business hours of a shop, as local wall time in its zone. */
export interface Calendar {
  /** IANA name. */
  timeZone: string;
  /** Open round the clock, holidays excepted; then `hours` is not read. */
  always: boolean;
  hours: WeekdayHours[];
  holidays: Holiday[];
}

/** Half-open: open from `opens` until just before `closes`, in seconds since local midnight. */
export interface OpenHours {
  /** 0 to 86399. */
  opens: number;
  /** After `opens`; above 86400 it reaches into the next day, 172800 at most. */
  closes: number;
}

export interface WeekdayHours extends OpenHours {
  /** ISO: 1 is Monday, 7 is Sunday. */
  weekday: number;
}

/** What begins on this date instead of the weekday's hours; none: closed. */
export interface Holiday {
  /** YYYY-MM-DD */
  date: string;
  name: string;
  hours: OpenHours[];
}

/** Nothing was set: Mend counts the shop as open, and screens say that nothing is set. */
export function isUnset(calendar: Calendar): boolean {
  return !calendar.always && calendar.hours.length === 0;
}
