import { z } from 'zod';
import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import type { Calendar } from './calendar.ts';
import { currentCalendar } from './current-calendar.server.ts';

const openHours = { opens: z.number().int().min(0).max(86_399), closes: z.number().int().min(1).max(172_800) };
const inOrder = (range: { opens: number; closes: number }) => range.opens < range.closes;

const NewHours = z.object({
  timeZone: z.string().refine(isTimeZone),
  always: z.boolean(),
  hours: z.array(z.object({ weekday: z.number().int().min(1).max(7), ...openHours }).refine(inOrder)).max(70),
  holidays: z
    .array(z.object({ date: z.iso.date(), name: z.string().trim().max(80), hours: z.array(z.object(openHours).refine(inOrder)).max(10) }))
    .max(400)
    .refine((days) => new Set(days.map((day) => day.date)).size === days.length),
});

/**
 * Writes a new version of the shop's hours; tickets keep the promise of the version they were opened under.
 * @param base the version the change was made from
 * @throws Problem bad_input that names the field, conflict when a colleague changed them meanwhile
 */
export async function changeCalendar(desk: Desk, base: number, hours: Calendar): Promise<number> {
  const parsed = NewHours.safeParse(hours);
  if (!parsed.success) throw new Problem('bad_input', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
  const version = base + 1;
  return desk.transaction(async function change(ledger) {
    const current = await currentCalendar(ledger);
    // The key decides between two who saw the same version.
    const { count } = await ledger.db.calendar.createMany({
      data: [{ shopId: ledger.shop.id, version, ...parsed.data, createdAt: ledger.clock.now() }],
      skipDuplicates: true,
    });
    if (current.version !== base || !count) throw new Problem('conflict', { words: 'calendar_changed', shown: current });
    await ledger.db.shopSettings.updateMany({ where: { shopId: ledger.shop.id }, data: { hoursChosenAt: ledger.clock.now() } });
    // The help block tells the hours.
    await ledger.enqueue('publish-help', { shopId: ledger.shop.id }, { key: `publish-help:${ledger.shop.id}`, queue: `publish-help:${ledger.shop.id}` });
    return version;
  });
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
