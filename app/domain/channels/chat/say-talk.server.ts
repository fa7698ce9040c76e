import type { Ledger } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import type { Calendar } from '#app/domain/calendars/calendar.ts';
import { hoursWords } from '#app/domain/help/hours-words.server.ts';
import { sayInSettings } from '#app/domain/help/say-in-settings.server.ts';
import { days } from '#app/platform/spans.ts';
import { callWindows, openSpans, type Span } from './open-spans.ts';
import { shownNumber } from './shown-number.ts';
import { phoneCalendar, talkSettings } from './talk-settings.server.ts';

/** What the storefront reads as `settings.talk`. Pages are cached: whether the shop is open now is theirs to see. */
export interface SaidTalk {
  /** When a chat can be begun; null where there is none. */
  chat: { spans: Span[]; hours: Words } | null;
  phone: { number: string; shown: string; hours: Words } | null;
  /** Windows in which somebody can be called; null where nobody is. */
  calls: Span[] | null;
}

type Words = Record<'ko' | 'en', string>;

/** So far ahead that a night or two without news do no harm. */
const AHEAD = days(21);
const CALLS_AHEAD = days(8);

/** Has the storefront told how shoppers can talk to the shop, where that is another than it was told. */
export async function sayTalk(ledger: Ledger): Promise<boolean> {
  const talk = await talkNow(ledger);
  const publication = await ledger.db.helpPublication.findFirst({ where: { shopId: ledger.shop.id }, select: { settings: true } });
  const told = (publication?.settings ?? {}) as { talk?: SaidTalk };
  const isNothing = !talk.chat && !talk.phone && !talk.calls;
  if (isNothing && !told.talk) return false;
  // As the database gives it back, in its own order of names.
  if (told.talk && sorted(told.talk) === sorted(talk)) return false;
  await sayInSettings(ledger, { talk });
  return true;
}

async function talkNow(ledger: Ledger): Promise<SaidTalk> {
  const [settings, calendar] = [await talkSettings(ledger), await currentCalendar(ledger)];
  const telephone = phoneCalendar(calendar, settings);
  // Since midnight, so that a second telling on one day says the same.
  const today = new Date(Math.floor(ledger.clock.now().getTime() / days(1)) * days(1));
  return {
    chat: settings.chatOn ? { spans: openSpans(calendar, today, AHEAD), hours: wordsOf(calendar) } : null,
    phone: settings.phone ? { number: settings.phone, shown: shownNumber(settings.phone), hours: wordsOf(telephone) } : null,
    calls: settings.callBackOn ? callWindows(telephone, today, CALLS_AHEAD) : null,
  };
}

function wordsOf(calendar: Calendar): Words {
  return { ko: hoursWords('ko', calendar), en: hoursWords('en', calendar) };
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part));
}
