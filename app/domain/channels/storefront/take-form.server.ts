import { createHash } from 'node:crypto';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { promiseText } from '#app/domain/calendars/promise-text.server.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { customerMatch, textNaming } from '#app/domain/tickets/customer-match.server.ts';
import { openTicket, type NewTicket } from '#app/domain/tickets/open-ticket.server.ts';
import { takeTicketNumber } from '#app/domain/tickets/take-ticket-number.sql.server.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import { findRow } from '#app/platform/db/rows.sql.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { maskCards } from '../email/reading/mask-cards.ts';
import { willBeAcknowledged } from './acknowledged.server.ts';
import { arePhotosAttached, attachPhotos } from './attach-photos.server.ts';
import { drawPhotos } from './draw-photos.server.ts';
import type { PhotoSender } from './count-photos.server.ts';
import { checkLimits } from './form-limits.server.ts';
import { formTopicsNow } from './form-topics.server.ts';
import type { Photo } from './photos.ts';
import { isSuspicious } from './suspicion.ts';
import type { RawPhoto, TicketForm } from './ticket-form.ts';
import { holdToTopic } from './topics.ts';

export interface Sender {
  /** Shopify's id of the signed-in customer. */
  customerId: string | null;
  /** Network address, only to count by; null when unknown. */
  address: string | null;
  /** Marks of the browser, of `visitorMarks`. */
  visitors?: string[];
  /** Many write to this shop in this very second. */
  rushed?: boolean;
}

export interface TakenForm {
  ticket: { number: number };
  promise: { text: string; at: string | null };
  /** Whether a confirmation goes to the shopper's address. */
  emailed: boolean;
  /** What they should know besides: that answers go to another address than they typed, photos that could not be stored. */
  note: string | null;
  /** This is the first answer again. */
  repeated: boolean;
}

/** What a receipt keeps. */
interface Receipt {
  number: number;
  messageId: string;
  dueAt: string | null;
  emailed: boolean;
  /** Answers go to the address of the account. */
  elsewhere?: boolean;
}

const SAME_WITHIN = minutes(10);

/**
 * Takes a shopper's message: one ticket for one form, however often it is
 * posted. Suspicion and floods hold it back, nothing drops it. A photo that
 * cannot be drawn refuses the whole before any of it is stored.
 * @throws Problem too_many with `retryAfter` beyond the hard limit, bad_input for a photo (`photoFault` reads it) or for what the topic demands (`topicFault` does)
 */
export async function takeForm(desk: Desk, form: TicketForm, raw: RawPhoto[], sender: Sender): Promise<TakenForm> {
  const locale = form.locale ?? (await localeOfShop(desk));
  const key = form.key ? `form:${form.key}` : await keyByContent(desk, form);
  const first = await findRow<{ answer: Receipt }>(desk.db, 'form_receipt', { shopId: desk.shop.id, key }, ['answer']);
  const { receipt, photos } = first ? await takeAgain(desk, first.answer, sender, raw) : await takeNew(desk, key, form, locale, sender, raw);
  const lost = await attachPhotos(desk, receipt.messageId, photos);
  return {
    ticket: { number: receipt.number },
    promise: { text: await promiseOf(desk, receipt, locale), at: receipt.dueAt },
    emailed: receipt.emailed,
    note: noteOf(receipt, lost, locale),
    repeated: first !== null,
  };
}

function noteOf({ elsewhere }: Receipt, lost: string[], locale: 'ko' | 'en'): string | null {
  const t = wordsFor(locale, 'form');
  const notes = [...(elsewhere ? [t('answerElsewhere')] : []), ...(lost.length ? [t('photosLost', { names: lost.join(', ') })] : [])];
  return notes.join(' ') || null;
}

interface Taken {
  receipt: Receipt;
  photos: Photo[];
}

/** The same post again: its photos are drawn only where some are not stored yet. */
async function takeAgain(desk: Desk, receipt: Receipt, sender: Sender, raw: RawPhoto[]): Promise<Taken> {
  return { receipt, photos: (await arePhotosAttached(desk, receipt.messageId, raw)) ? [] : await drawPhotos(desk, raw, counted(sender)) };
}

function counted({ address, customerId }: Sender): PhotoSender {
  return { client: address, known: customerId && `customer:${customerId}` };
}

async function takeNew(desk: Desk, key: string, form: TicketForm, locale: 'ko' | 'en', sender: Sender, raw: RawPhoto[]): Promise<Taken> {
  const email = normalEmail(form.email)!;
  holdToTopic((await formTopicsNow(desk)).topics, form, raw.length);
  const flood = await checkLimits(desk, { ...sender, email, orderNumber: form.orderNumber, work: form.work });
  // Behind the limits, for drawing costs more than anything else here; before anything is stored.
  const photos = await drawPhotos(desk, raw, counted(sender));
  // A program that keeps passwords may fill in the trap; somebody whom Shopify signed in is no such program.
  const heldBack = flood || (!sender.customerId && isSuspicious(form));
  const number = maskCards(form.orderNumber).replace(/^#\s*/, '');
  const text = maskCards(form.message);
  const known = { signedInId: sender.customerId, email, phone: null, text: textNaming(number, text) };
  // A flood must not become one at Shopify: who is held back is asked for when an agent takes them in, who came in a rush when their ticket is there.
  const match = heldBack || sender.rushed ? await customerMatch(desk, known, 0) : await customerMatch(desk, known);
  const ticket: NewTicket = {
    number: await takeTicketNumber(desk),
    channel: 'storefront',
    subject: subjectOf(form.topic, number, locale),
    locale,
    requester: { name: form.name, email },
    match,
    topic: form.topic,
    orderNumber: number,
    visitors: sender.visitors ?? [],
    heldBack,
    message: { text: withNumber(text, number, locale) },
  };
  const receipt = await answerOnce(desk, key, async function open(ledger: Ledger): Promise<Receipt> {
    const emailed = !heldBack && (await willBeAcknowledged(ledger, email));
    const opened = await openTicket(ledger, ticket);
    return { number: opened.number, messageId: opened.messageId, dueAt: opened.answerDueAt?.toISOString() ?? null, emailed, ...(match.heldElsewhere ? { elsewhere: true } : {}) };
  });
  return { receipt, photos };
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

async function promiseOf(desk: Desk, receipt: Receipt, locale: string): Promise<string> {
  if (!receipt.dueAt) return wordsFor(locale, 'form')('promiseSoon');
  return promiseText(locale, new Date(receipt.dueAt), await currentCalendar(desk));
}
