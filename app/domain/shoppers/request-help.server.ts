import { createHash } from 'node:crypto';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import { mayActAtOnce } from '#app/domain/automation/may-act-at-once.server.ts';
import { willBeAcknowledged } from '#app/domain/channels/storefront/acknowledged.server.ts';
import { arePhotosAttached, attachPhotos } from '#app/domain/channels/storefront/attach-photos.server.ts';
import type { PhotoSender } from '#app/domain/channels/storefront/count-photos.server.ts';
import { drawPhotos } from '#app/domain/channels/storefront/draw-photos.server.ts';
import type { RawPhoto } from '#app/domain/channels/storefront/ticket-form.ts';
import { addIssueLines } from '#app/domain/issues/add-issue-lines.server.ts';
import { lockOrderIssues } from '#app/domain/issues/lock-order-issues.sql.server.ts';
import { openIssueForTicket } from '#app/domain/issues/open-issue-for-ticket.server.ts';
import { openIssue } from '#app/domain/issues/open-issue.server.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import { openTicket } from '#app/domain/tickets/open-ticket.server.ts';
import { takeTicketNumber } from '#app/domain/tickets/take-ticket-number.sql.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { minutes } from '#app/platform/spans.ts';
import { askOldAddress } from './ask-old-address.server.ts';
import { checkedRequest, type CheckedRequest } from './checked-request.ts';
import { countShopper } from './limits.server.ts';
import { factParts, type OrderWithParcels } from './order-facts.ts';
import { topicOf, type RequestKind } from './order-help.ts';
import type { OrderProof } from './prove-order.server.ts';
import type { RequestForm } from './request-form.ts';
import { buyerOf, requestSubject, requestText, type Buyer } from './request-words.server.ts';

/** Kinds of which a plan is made that an agent confirms. */
const PLANNED: readonly RequestKind[] = ['cancel', 'address', 'return'];

export interface TakenRequest {
  /** Of the ticket. */
  number: number;
  /** It joined a ticket that was open for the same matter. */
  added: boolean;
  /** Whether a mail tells the shopper that it arrived. */
  emailed: boolean;
  /** Whether Shopify holds an address that the answer can go to. */
  byMail: boolean;
  /** Names of photos that could not be stored; the words were. */
  lost: string[];
  /** It had been taken before, and this is what was answered then. */
  again: boolean;
}

/** What a receipt keeps. */
type Receipt = Omit<TakenRequest, 'lost' | 'again'> & { messageId: string };

interface Asked extends CheckedRequest {
  proof: OrderProof;
  form: Pick<RequestForm, 'kind' | 'words'>;
  order: OrderWithParcels;
  buyer: Buyer;
  locale: 'ko' | 'en';
  visitors: string[];
  /** There are words or photos that a person should see. */
  said: boolean;
}

/** Who asks, beside the proof. */
export interface Asker {
  client: string | null;
  locale: 'ko' | 'en';
  /** Marks of the browser, of `visitorMarks`. */
  visitors?: string[];
  /** As they came. */
  photos?: RawPhoto[];
}

/**
 * Takes what a shopper asks of their order: one ticket with its issue, however
 * often it is posted. What is open for the same order and matter is added to, not
 * doubled. Nothing is done by it: a plan is made of it later, for an agent to
 * confirm (`planRequest`) or the shop's policy, and a cause's policy acts as with any other issue.
 * Photos are drawn before anything is stored: one that cannot be refuses the whole.
 * @param proof of proveOrder
 * @throws Problem not_possible, bad_input beside its field (of photos `photoFault` reads it), too_many with `retryAfter`
 */
export async function requestHelp(desk: Desk, proof: OrderProof, form: RequestForm, { client, locale, visitors = [], photos = [] }: Asker): Promise<TakenRequest> {
  const { orderId } = proof;
  const key = receiptKey(orderId, form);
  const sender: PhotoSender = { client, known: `order:${orderId}` };
  const first = await desk.db.formReceipt.findFirst({ where: { shopId: desk.shop.id, key }, select: { answer: true } });
  if (first) return takeAgain(desk, first.answer as unknown as Receipt, photos, sender);
  const order = await desk.db.order.findFirstOrThrow({ where: { shopId: desk.shop.id, id: orderId }, include: factParts });
  const { timeZone } = await shopSettings(desk);
  const asked: Asked = { proof, ...checkedRequest(order, form, { now: desk.clock.now(), timeZone }), form, order, buyer: await buyerOf(desk, order, proof.customerId), locale, visitors, said: form.words !== '' || photos.length > 0 };
  const wait = await desk.transaction(async function count(ledger) {
    return countShopper(ledger, 'request', { client, order: orderId });
  });
  if (wait !== null) throw new Problem('too_many', { words: 'shopper_too_many', values: { minutes: Math.ceil(wait / 60) }, retry: true, retryAfter: wait });
  // Behind the limits, for drawing costs more than anything else here.
  const drawn = await drawPhotos(desk, photos, sender);
  const number = await takeTicketNumber(desk);
  const receipt = await answerOnce(desk, key, async function take(ledger) {
    await lockOrderIssues(ledger, orderId);
    const open = await openRequest(ledger, orderId, form.kind);
    return open ? addTo(ledger, open, asked) : openNew(ledger, number, asked);
  });
  return told(receipt, await attachPhotos(desk, receipt.messageId, drawn), false);
}

/** What was asked is part of it: an answer that got lost on its way back, then a corrected address, asks for something new. */
function receiptKey(orderId: string, { key, kind, words, lines, address }: RequestForm): string {
  const asked = createHash('sha256').update(JSON.stringify([kind, words, lines, address])).digest('base64url').slice(0, 22);
  return `request:${orderId}:${key}:${asked}`;
}

/** The same post again: its photos are drawn only where some are not stored yet. */
async function takeAgain(desk: Desk, receipt: Receipt, photos: RawPhoto[], sender: PhotoSender): Promise<TakenRequest> {
  const whole = await arePhotosAttached(desk, receipt.messageId, photos);
  return told(receipt, whole ? [] : await attachPhotos(desk, receipt.messageId, await drawPhotos(desk, photos, sender)), true);
}

function told({ messageId: _message, ...answer }: Receipt, lost: string[], again: boolean): TakenRequest {
  return { ...answer, lost, again };
}

/** The ticket that is open for the same matter of this order; not where an agent closed what it was about. */
async function openRequest({ db, shop }: Ledger, orderId: string, kind: RequestKind): Promise<{ ticketId: string; issueId: string | null } | null> {
  const shopId = shop.id;
  // Two questions are two questions.
  if (kind === 'question') return null;
  const before = await db.shopperRequest.findMany({ where: { shopId, orderId, kind }, orderBy: { createdAt: 'desc' }, take: 10, select: { ticketId: true, issueId: true } });
  const open = await db.ticket.findMany({ where: { shopId, id: { in: before.map((one) => one.ticketId) }, status: { not: 'resolved' } }, select: { id: true } });
  const closed = await db.orderIssue.findMany({ where: { shopId, id: { in: before.map((one) => one.issueId).filter((id) => id !== null) }, status: 'closed' }, select: { id: true } });
  return before.find((one) => open.some(({ id }) => id === one.ticketId) && !closed.some(({ id }) => id === one.issueId)) ?? null;
}

/** A new wish for a plan takes the earlier one's place; other goods are the open issue's too. */
async function addTo(ledger: Ledger, open: { ticketId: string; issueId: string | null }, asked: Asked): Promise<Receipt> {
  const { buyer, locale, form, visitors } = asked;
  const { messageId } = await addMessage(ledger, { ticketId: open.ticketId, kind: 'customer', text: requestText(asked, locale), fromName: buyer.name, fromEmail: buyer.email, visitors, anew: true });
  if (open.issueId) await addIssueLines(ledger, open.issueId, goodsOf(asked));
  const requestId = await keep(ledger, open, asked);
  const { number } = await ledger.db.ticket.findFirstOrThrow({ where: { shopId: ledger.shop.id, id: open.ticketId }, select: { number: true } });
  if (form.kind === 'address') await askOldAddress(ledger, { ticketId: open.ticketId, key: `address-asked:${requestId}` }, asked);
  return { number, added: true, emailed: form.kind === 'address' && buyer.email !== null, byMail: buyer.email !== null, messageId };
}

async function openNew(ledger: Ledger, number: number, asked: Asked): Promise<Receipt> {
  const { form: { kind }, order, buyer, locale, visitors } = asked;
  const { topic, opensIssue, hasCause } = topicOf[kind];
  // The old address is asked in any case.
  const emailed = buyer.email !== null && (kind === 'address' || (await willBeAcknowledged(ledger, buyer.email)));
  const { ticketId, messageId } = await openTicket(ledger, {
    number,
    channel: 'storefront',
    subject: requestSubject(kind, order.name, locale),
    locale,
    requester: { name: buyer.name, email: buyer.email },
    match: { customerId: order.customerId, how: order.customerId ? buyer.how : null, verified: true, orderId: order.id },
    topic,
    visitors,
    orderNumber: order.name.replace(/^#/, ''),
    message: { text: requestText(asked, locale) },
  });
  const goods = goodsOf(asked);
  const opened = !opensIssue ? null : ((hasCause ? await openIssueForTicket(ledger, ticketId, goods) : null) ?? (await openIssue(ledger, { orderId: order.id, ticketId, lines: goods })));
  await keep(ledger, { ticketId, issueId: opened?.issueId ?? null }, asked);
  if (kind === 'address') await askOldAddress(ledger, { ticketId, key: `acknowledgement:${ticketId}`, delay: (await mayActAtOnce(ledger, kind)) ? minutes(1) : 0 }, asked);
  return { number, added: false, emailed, byMail: buyer.email !== null, messageId };
}

function goodsOf({ lines }: Asked): { orderLineId: string; quantity: number }[] {
  return lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity }));
}

async function keep(ledger: Ledger, { ticketId, issueId }: { ticketId: string; issueId: string | null }, asked: Asked): Promise<string> {
  const { form: { kind }, order, address, said, proof: { provenBy, provenAt } } = asked;
  const lines = goodsOf(asked);
  const [id, shopId] = [ledger.newId(), ledger.shop.id];
  const wish: Prisma.InputJsonObject = { ...(lines.length ? { lines } : {}), ...(address ? { address: { ...address } } : {}), ...(said ? { said } : {}) };
  await ledger.db.shopperRequest.create({ data: { shopId, id, orderId: order.id, kind, ticketId, issueId, wish, provenBy, provenAt, createdAt: ledger.clock.now() } });
  if (issueId && PLANNED.includes(kind)) await ledger.enqueue('plan-request', { shopId, requestId: id, customerId: order.customerId }, { key: `plan-request:${id}` });
  return id;
}
