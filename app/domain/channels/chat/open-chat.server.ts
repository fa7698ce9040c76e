import type { Desk, Ledger } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { isOpen } from '#app/domain/calendars/is-open.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';
import { customerMatch } from '#app/domain/tickets/customer-match.server.ts';
import { openTicket } from '#app/domain/tickets/open-ticket.server.ts';
import { takeTicketNumber } from '#app/domain/tickets/take-ticket-number.sql.server.ts';
import { noMatch } from '#app/domain/tickets/ticket.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { checkLimits } from '../storefront/form-limits.server.ts';
import { shopperWords } from '../storefront/shopper-words.ts';
import { isSuspicious } from '../storefront/suspicion.ts';
import type { ChatForm } from './chat-form.ts';
import { talkSettings } from './talk-settings.server.ts';

/** Who begins it, as far as is known. */
export interface Chatter {
  /** Shopify's id of the signed-in customer. */
  customerId: string | null;
  /** Network address, only to count by; null when unknown. */
  client: string | null;
  locale: 'ko' | 'en';
  /** Marks of the browser, of `visitorMarks`. */
  visitors: string[];
}

export interface ChatOpened {
  ticketId: string;
  /** Shopify's id of who was signed in as it began; null for nobody. */
  customerId: string | null;
}

/**
 * Opens the ticket of a chat, once however often it is posted. Only who is
 * signed in is known: a typed address is matched with nobody (docs/decisions/0038).
 * @returns the ticket's id, and who was signed in as it began
 * @throws Problem not_possible (chat_closed) outside opening hours, too_many, expired
 *   for one whose links were made void since, or that somebody else began
 */
export async function openChat(desk: Desk, form: ChatForm, { customerId, client, locale, visitors }: Chatter): Promise<ChatOpened> {
  const key = `chat:${form.key}`;
  const first = await desk.db.formReceipt.findFirst({ where: { shopId: desk.shop.id, key }, select: { answer: true } });
  if (first) return openedBefore(desk, first.answer as unknown as ChatOpened, customerId);
  if (!(await isChatOpen(desk))) throw new Problem('not_possible', { words: 'chat_closed' });
  const email = normalEmail(form.email)!;
  const flood = await checkLimits(desk, { customerId, address: client, email });
  const heldBack = flood || (!customerId && isSuspicious({ website: '', elapsed: form.elapsed }));
  const text = shopperWords(form.message);
  const match = customerId ? await customerMatch(desk, { signedInId: customerId, email: null, phone: null, text }) : noMatch;
  const number = await takeTicketNumber(desk);
  return answerOnce(desk, key, async function open(ledger: Ledger): Promise<ChatOpened> {
    const subject = wordsFor(locale, 'form')('chat.subject');
    const opened = await openTicket(ledger, { number, channel: 'chat', subject, locale, requester: { name: form.name, email }, match, visitors, heldBack, message: { text, via: 'chat' } });
    await ledger.db.chat.create({ data: { shopId: ledger.shop.id, ticketId: opened.ticketId, seenAt: ledger.clock.now() } });
    return { ticketId: opened.ticketId, customerId };
  });
}

/** The same post again, as where its answer was lost. A key is no second way in once links were made void. */
async function openedBefore({ shop, db }: Desk, opened: ChatOpened, now: string | null): Promise<ChatOpened> {
  const { ticketId, customerId } = opened;
  const ticket = await db.ticket.findFirst({ where: { shopId: shop.id, id: ticketId }, select: { linkVersion: true } });
  if (!ticket || ticket.linkVersion !== LINKS_AT_FIRST || (customerId && customerId !== now)) throw new Problem('expired', { words: 'thread_void' });
  return opened;
}

/** `linkVersion` of a ticket whose links nobody has made void. */
const LINKS_AT_FIRST = 0;

/** The page may be an old one, or its clock wrong: this is the last word. */
async function isChatOpen(desk: Desk): Promise<boolean> {
  if (!(await talkSettings(desk)).chatOn) return false;
  try {
    return isOpen(await currentCalendar(desk), desk.clock.now());
  } catch (error) {
    if (error instanceof Problem && error.code === 'not_possible') return false;
    throw error;
  }
}
