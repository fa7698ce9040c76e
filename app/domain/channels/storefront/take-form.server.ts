import { createHash } from 'node:crypto';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { promiseText } from '#app/domain/calendars/promise-text.server.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { attachFile } from '#app/domain/tickets/attach-file.server.ts';
import { customerMatch, textNaming } from '#app/domain/tickets/customer-match.server.ts';
import { openTicket, type NewTicket } from '#app/domain/tickets/open-ticket.server.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import { log, reasonOf } from '#app/platform/log.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { maskCards } from '../email/reading/mask-cards.ts';
import { willBeAcknowledged } from './acknowledged.server.ts';
import { checkLimits } from './form-limits.server.ts';
import type { Photo } from './photos.ts';
import { isSuspicious } from './suspicion.ts';
import type { TicketForm } from './ticket-form.ts';

export interface Sender {
  /** Shopify's id of the signed-in customer. */
  customerId: string | null;
  /** Network address, only to count by; null when unknown. */
  address: string | null;
}

export interface TakenForm {
  ticket: { number: number };
  promise: { text: string; at: string | null };
  /** Whether a confirmation goes to the shopper's address. */
  emailed: boolean;
  /** This is the first answer again. */
  repeated: boolean;
}

/** What a receipt keeps. */
interface Receipt {
  number: number;
  messageId: string;
  dueAt: string | null;
  emailed: boolean;
}

const SAME_WITHIN = minutes(10);

/**
 * Takes a shopper's message: one ticket for one form, however often it is
 * posted. Suspicion and floods hold it back, nothing drops it.
 * @throws Problem too_many with `retryAfter` beyond the hard limit
 */
export async function takeForm(desk: Desk, form: TicketForm, photos: Photo[], sender: Sender): Promise<TakenForm> {
  const locale = form.locale ?? (await localeOfShop(desk));
  const key = form.key ? `form:${form.key}` : await keyByContent(desk, form);
  const first = await desk.db.formReceipt.findFirst({ where: { shopId: desk.shop.id, key } });
  const receipt = first ? (first.answer as unknown as Receipt) : await takeNew(desk, key, form, locale, sender);
  await attachPhotos(desk, receipt.messageId, photos);
  return {
    ticket: { number: receipt.number },
    promise: { text: await promiseOf(desk, receipt, locale), at: receipt.dueAt },
    emailed: receipt.emailed,
    repeated: first !== null,
  };
}

async function takeNew(desk: Desk, key: string, form: TicketForm, locale: 'ko' | 'en', sender: Sender): Promise<Receipt> {
  const email = normalEmail(form.email)!;
  const flood = await checkLimits(desk, { ...sender, email });
  // A program that keeps passwords may fill in the trap; somebody whom Shopify signed in is no such program.
  const heldBack = flood || (!sender.customerId && isSuspicious(form));
  const number = maskCards(form.orderNumber).replace(/^#\s*/, '');
  const text = maskCards(form.message);
  const known = { signedInId: sender.customerId, email, phone: null, text: textNaming(number, text) };
  // A flood must not become one at Shopify: who is held back is asked for when an agent takes them in.
  const match = heldBack ? await customerMatch(desk, known, 0) : await customerMatch(desk, known);
  const ticket: NewTicket = {
    channel: 'storefront',
    subject: subjectOf(form.topic, number, locale),
    locale,
    requester: { name: form.name, email },
    match,
    topic: form.topic,
    orderNumber: number,
    heldBack,
    message: { text: withNumber(text, number, locale) },
  };
  return answerOnce(desk, key, async function open(ledger: Ledger): Promise<Receipt> {
    const emailed = !heldBack && (await willBeAcknowledged(ledger, email));
    const opened = await openTicket(ledger, ticket);
    return { number: opened.number, messageId: opened.messageId, dueAt: opened.answerDueAt?.toISOString() ?? null, emailed };
  });
}

/** Without a key, the same words from the same address within ten minutes are the same post. */
async function keyByContent(desk: Desk, form: TicketForm): Promise<string> {
  const { name, email, orderNumber, topic, message } = form;
  const digest = createHash('sha256').update(JSON.stringify([name, email.toLowerCase(), orderNumber, topic, message])).digest('hex');
  const window = Math.floor(desk.clock.now().getTime() / SAME_WITHIN);
  const since = new Date(desk.clock.now().getTime() - SAME_WITHIN);
  const before = `content:${digest}:${window - 1}`;
  const earlier = await desk.db.formReceipt.findFirst({ where: { shopId: desk.shop.id, key: before, createdAt: { gt: since } }, select: { key: true } });
  return earlier ? before : `content:${digest}:${window}`;
}

async function localeOfShop(desk: Desk): Promise<'ko' | 'en'> {
  return (await shopSettings(desk)).locale === 'en' ? 'en' : 'ko';
}

/** The subject leaves again in our confirmation, to an address that anyone may have typed: it carries a number, no advertisement. */
const LIKE_A_NUMBER = /^(?=.*\d)[\p{L}\p{N} #_-]{1,20}$/u;

function subjectOf(formTopic: string, number: string, locale: string): string {
  const topic = wordsFor(locale, 'form')(`topics.${formTopic}`);
  if (!LIKE_A_NUMBER.test(number)) return topic;
  return `${topic} (${/^\d+$/.test(number) ? `#${number}` : number})`;
}

/** The number they typed stays readable, even where no order of theirs has it. */
function withNumber(text: string, number: string, locale: string): string {
  if (!number || text.includes(number)) return text;
  return `${text}\n\n${wordsFor(locale, 'form')('orderNumberLine', { number })}`;
}

/** After the words are safe: a photo that cannot be stored is told to the log, and a repeated post brings it again. */
async function attachPhotos(desk: Desk, messageId: string, photos: Photo[]): Promise<void> {
  for (const [at, photo] of photos.entries()) {
    try {
      await attachFile(desk, { messageId, slot: `photo-${at}`, ...photo });
    } catch (error) {
      log.error({ shopId: desk.shop.id, messageId, reason: reasonOf(error) }, 'a photo of a form was not stored');
    }
  }
}

async function promiseOf(desk: Desk, receipt: Receipt, locale: string): Promise<string> {
  if (!receipt.dueAt) return wordsFor(locale, 'form')('promiseSoon');
  return promiseText(locale, new Date(receipt.dueAt), await currentCalendar(desk));
}
