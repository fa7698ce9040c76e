import { momentOf, type LocalDate } from '#app/domain/calendars/local-time.ts';
import { Problem } from '#app/platform/problem.ts';

/** Half-open: [from, until). */
export interface Period {
  from: Date;
  until: Date;
}

/**
 * A calendar month on the shop's wall.
 * @param month such as "2026-11"
 * @throws Problem bad_input (field month)
 */
export function monthPeriod(month: string, timeZone: string): Period {
  const found = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(month);
  if (!found) throw new Problem('bad_input', { field: 'month' });
  const first: LocalDate = { year: Number(found[1]), month: Number(found[2]), day: 1 };
  const next: LocalDate = first.month === 12 ? { year: first.year + 1, month: 1, day: 1 } : { ...first, month: first.month + 1 };
  return { from: new Date(momentOf(timeZone, first, 0)), until: new Date(momentOf(timeZone, next, 0)) };
}
