const MONTHS_BACK = 24;

/** This month and two years before it, newest first, in the reader's words; and the one shown, if it is none of these. */
export function monthChoices(thisMonth: string, shown: string, locale: string): { value: string; label: string }[] {
  const [year, month] = thisMonth.split('-').map(Number) as [number, number];
  const months = Array.from({ length: MONTHS_BACK + 1 }, (_, back) => new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7));
  const words = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return [...new Set([...months, shown])].map((value) => ({ value, label: words.format(new Date(`${value}-01T00:00:00Z`)) }));
}
