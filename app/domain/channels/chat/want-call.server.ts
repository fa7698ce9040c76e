import type { Desk, Ledger } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';
import { customerMatch } from '#app/domain/tickets/customer-match.server.ts';
import { openTicket } from '#app/domain/tickets/open-ticket.server.ts';
import { takeTicketNumber } from '#app/domain/tickets/take-ticket-number.sql.server.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { days } from '#app/platform/spans.ts';
import { checkLimits } from '../storefront/form-limits.server.ts';
import { shopperWords } from '../storefront/shopper-words.ts';
import { isSuspicious } from '../storefront/suspicion.ts';
import type { CallForm } from './chat-form.ts';
import { callWindows, type Span } from './open-spans.ts';
import type { Chatter } from './open-chat.server.ts';
import { shopPhone } from './shop-phone.server.ts';
import { phoneCalendar, talkSettings } from './talk-settings.server.ts';

export interface CallWanted {
  number: number;
}

/**
 * Takes a shopper's wish to be called, once however often it is posted: a
 * ticket of the channel `phone`, due when the window they chose ends.
 * @throws Problem not_possible (call_closed), bad_input (field phone), too_many
 */
export async function wantCall(desk: Desk, form: CallForm, { customerId, client, locale, visitors }: Chatter): Promise<CallWanted> {
  const key = `call:${form.key}`;
  const first = await desk.db.formReceipt.findFirst({ where: { shopId: desk.shop.id, key }, select: { answer: true } });
  if (first) return first.answer as unknown as CallWanted;
  const phone = await shopPhone(desk, form.phone, 'call_phone');
  const { window, timeZone } = await windowOf(desk, form.from);
  const flood = await checkLimits(desk, { customerId, address: client, email: phone });
  const heldBack = flood || (!customerId && isSuspicious({ website: '', elapsed: form.elapsed }));
  const match = customerId ? await customerMatch(desk, { signedInId: customerId, email: null, phone: null, text: '' }) : noMatch;
  const number = await takeTicketNumber(desk);
  return answerOnce(desk, key, async function open(ledger: Ledger): Promise<CallWanted> {
    const t = wordsFor(locale, 'form');
    const text = [t('call.text', { name: form.name, phone, time: timeOf(locale, window, timeZone) }), shopperWords(form.message)].filter(Boolean).join('\n\n');
    await openTicket(ledger, { number, channel: 'phone', subject: t('call.subject'), locale, requester: { name: form.name, email: null, phone }, match, visitors, heldBack, answerDueAt: new Date(window[1] * 1000), message: { text } });
    return { number };
  });
}

/** One that the page may have shown: computed anew, for pages are old and anyone may post anything. */
async function windowOf(desk: Desk, from: number): Promise<{ window: Span; timeZone: string }> {
  const [settings, calendar] = [await talkSettings(desk), await currentCalendar(desk)];
  const now = desk.clock.now();
  const windows = settings.callBackOn ? callWindows(phoneCalendar(calendar, settings), now, days(9)) : [];
  const window = windows.find(([begins, until]) => begins === from && until * 1000 > now.getTime());
  if (!window) throw new Problem('not_possible', { words: 'call_closed' });
  return { window, timeZone: calendar.timeZone };
}

function timeOf(locale: string, [from, until]: Span, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', weekday: 'short', hour: 'numeric', minute: '2-digit', timeZone, timeZoneName: 'short' }).formatRange(from * 1000, until * 1000);
}
