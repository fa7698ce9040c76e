import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { Calendar, WeekdayHours } from '#app/domain/calendars/calendar.ts';

/** What the storefront offers beside its form. */
export interface TalkSettings {
  /** 0 where the shop has chosen nothing yet. */
  version: number;
  /** Whether a chat can be begun in opening hours. */
  chatOn: boolean;
  /** Whether shoppers may ask to be called. */
  callBackOn: boolean;
  /** E.164; null for none. */
  phone: string | null;
  /** Of the telephone; null for the shop's own. */
  phoneHours: WeekdayHours[] | null;
}

/** How shoppers can talk to the shop: nothing of it until the shop says so. */
export async function talkSettings({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>): Promise<TalkSettings> {
  const kept = await db.storefrontSettings.findFirst({ where: { shopId: shop.id }, select: { talkVersion: true, chatOn: true, callBackOn: true, phone: true, phoneHours: true } });
  if (!kept) return { version: 0, chatOn: false, callBackOn: false, phone: null, phoneHours: null };
  const { talkVersion: version, phoneHours, ...rest } = kept;
  return { version, ...rest, phoneHours: phoneHours as WeekdayHours[] | null };
}

/** When somebody answers the telephone: the shop's holidays hold for it as well. */
export function phoneCalendar(calendar: Calendar, { phoneHours }: Pick<TalkSettings, 'phoneHours'>): Calendar {
  return phoneHours ? { ...calendar, always: false, hours: phoneHours } : calendar;
}
