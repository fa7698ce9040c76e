import type { Ledger } from '#app/desk/desk.ts';

const opens = 10 * 3600;
const closes = 18 * 3600;

/** Monday to Friday, 10 to 18, for a shop that has no hours yet. */
export async function seedCalendar(ledger: Ledger, timeZone: string): Promise<void> {
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens, closes }));
  const shopId = ledger.shop.id;
  await ledger.db.calendar.createMany({
    data: [{ shopId, version: 1, timeZone, always: false, hours, holidays: [], createdAt: ledger.clock.now() }],
    skipDuplicates: true,
  });
}
