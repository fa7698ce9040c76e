import type { Desk } from '#app/desk/desk.ts';
import { calendarOf, unsetCalendar, type CurrentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { openSecondsBetween } from '#app/domain/calendars/open-seconds-between.ts';
import { untimedAnswers, writeAnswerTimes } from './untimed-answers.sql.server.ts';

const AT_ONCE = 500;
/** Of one night: some half a minute. A shop with more answers a month has its figures after the next. */
const MOST_BATCHES = 100;

/**
 * Nightly: first answers of a version that did not time them get their time,
 * the newest first. That version may still be at work while the database is
 * brought up to date, or be started again.
 * @returns how many got one
 */
export async function timeEarlierAnswers(desk: Desk): Promise<number> {
  const { shop, db } = desk;
  const versions = (await db.calendar.findMany({ where: { shopId: shop.id }, orderBy: { version: 'desc' } })).map((row) => ({ since: row.createdAt, calendar: calendarOf(row) }));
  let unset: CurrentCalendar | null = null;
  let written = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const answers = await untimedAnswers(db, shop.id, AT_ONCE);
    if (!answers.length) break;
    const timed: { id: string; seconds: number }[] = [];
    for (const { id, openedAt, firstAnsweredAt } of answers) {
      const calendar = versions.find(({ since }) => since <= openedAt)?.calendar ?? (unset ??= await unsetCalendar(desk));
      timed.push({ id, seconds: openSecondsBetween(calendar, openedAt, firstAnsweredAt) });
    }
    written += await writeAnswerTimes(db, shop.id, timed);
  }
  return written;
}
