/** The longest that a gesture may be good for: what is open for longer is forgotten, and still owed. */
export const LONGEST_DAYS = 730;

/** The days that were typed, 1 to `LONGEST_DAYS`; null for anything else, such as "1.5" or nothing. Safe in a browser. */
export function daysTyped(text: string): number | null {
  const typed = text.trim();
  const days = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  return days >= 1 && days <= LONGEST_DAYS ? days : null;
}
