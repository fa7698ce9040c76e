import type { Desk, Ledger } from '#app/desk/desk.ts';
import { findRow } from '#app/platform/db/rows.sql.server.ts';
import { Prisma, type Calendar as Row } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { isUnset, type Calendar } from './calendar.ts';

export interface CurrentCalendar extends Calendar {
  /** 0 before anything was set. */
  version: number;
  /** No hours are set: counted as open round the clock; say so wherever times are shown. */
  unset: boolean;
}

const COLUMNS = Object.values(Prisma.CalendarScalarFieldEnum);

/** The newest version of the shop's hours. */
export async function currentCalendar({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>): Promise<CurrentCalendar> {
  const row = await findRow<Row>(db, 'calendar', { shopId: shop.id }, COLUMNS, 'version');
  return row ? calendarOf(row) : unsetCalendar({ shop, db });
}

/** A stored version. */
export function calendarOf(row: Row): CurrentCalendar {
  const calendar = {
    timeZone: row.timeZone,
    always: row.always,
    hours: row.hours as unknown as Calendar['hours'],
    holidays: row.holidays as unknown as Calendar['holidays'],
  };
  return { ...calendar, version: row.version, unset: isUnset(calendar) };
}

/** Before any hours were set. @throws Problem not_found before the shop was welcomed */
export async function unsetCalendar({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>): Promise<CurrentCalendar> {
  const settings = await db.shopSettings.findFirst({ where: { shopId: shop.id }, select: { timeZone: true } });
  if (!settings) throw new Problem('not_found', { note: 'the shop has no settings yet' });
  return { timeZone: settings.timeZone, always: false, hours: [], holidays: [], version: 0, unset: true };
}
