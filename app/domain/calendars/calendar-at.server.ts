import type { Desk, Ledger } from '#app/desk/desk.ts';
import { calendarOf, unsetCalendar, type CurrentCalendar } from './current-calendar.server.ts';

/** The version of the shop's hours that held at this moment. */
export async function calendarAt({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, at: Date): Promise<CurrentCalendar> {
  const row = await db.calendar.findFirst({ where: { shopId: shop.id, createdAt: { lte: at } }, orderBy: { version: 'desc' } });
  return row ? calendarOf(row) : unsetCalendar({ shop, db });
}
