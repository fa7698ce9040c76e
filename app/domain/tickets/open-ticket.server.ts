import { randomBytes } from 'node:crypto';
import type { Ledger } from '#app/desk/desk.ts';
import type { Calendar } from '#app/domain/calendars/calendar.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { promiseFor } from '#app/domain/calendars/promise-for.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { insertRow } from '#app/platform/db/rows.sql.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { storeMessage, type MessageContent } from './store-message.server.ts';
import type { CustomerMatch, TicketChannel } from './ticket.ts';
import { withdrawSaved } from './withdraw-saved.server.ts';

export interface NewTicket {
  /** Of takeTicketNumber, before the transaction. */
  number: number;
  channel: TicketChannel;
  subject: string;
  /** Language of the one who wrote. */
  locale: 'ko' | 'en';
  requester: { name: string | null; email: string | null; phone?: string | null };
  match: CustomerMatch;
  topic?: string | null;
  /** Marks of the browser it was written in, of `visitorMarks`. */
  visitors?: string[];
  /** What was typed where a form asks for the order number. */
  orderNumber?: string | null;
  /** Suspected or part of a flood: kept under a filter, told to nobody until an agent accepts it. */
  heldBack?: boolean;
  /** When it has to be answered, where its writer chose the time; by the shop's hours when absent. */
  answerDueAt?: Date;
  message: MessageContent;
}

export interface OpenedTicket {
  ticketId: string;
  number: number;
  messageId: string;
  /** When an answer is due by the shop's hours; null when the shop does not open within two years. */
  answerDueAt: Date | null;
}

/** Opens a ticket with its first message, under the number that was taken for it. */
export async function openTicket(ledger: Ledger, ticket: NewTicket): Promise<OpenedTicket> {
  const now = ledger.clock.now();
  const [calendar, names] = [await currentCalendar(ledger), await namesOf(ledger, ticket.match)];
  const ticketId = ledger.newId();
  const { answerTargetHours } = await shopSettings(ledger);
  const answerDueAt = ticket.answerDueAt ?? dueAt(calendar, now, answerTargetHours);
  const number = ticket.number;
  await insertRow(ledger.db, 'ticket', {
    shopId: ledger.shop.id,
    id: ticketId,
    number,
    status: 'open',
    channel: ticket.channel,
    subject: ticket.subject.toWellFormed().replaceAll('\0', ''),
    locale: ticket.locale,
    customerId: ticket.match.customerId,
    customerMatch: ticket.match.how,
    verified: ticket.match.verified,
    orderId: ticket.match.orderId,
    requesterName: ticket.requester.name,
    requesterEmail: ticket.requester.email,
    requesterPhone: ticket.requester.phone ?? null,
    topic: ticket.topic ?? null,
    orderNumber: ticket.orderNumber || null,
    waitingSince: now,
    openedAt: now,
    answerDueAt,
    lastMessageAt: now,
    messageCount: 1,
    replyKey: randomBytes(10).toString('hex'),
    heldBack: ticket.heldBack ?? false,
  } satisfies Prisma.TicketUncheckedCreateInput);
  await withdrawSaved(ledger, { customerId: ticket.match.customerId, topic: ticket.topic ?? null, anew: true }, ticket.visitors);
  const from = { fromName: ticket.requester.name, fromEmail: ticket.requester.email };
  const messageId = await storeMessage(ledger, ticketId, 'customer', { ...from, ...ticket.message }, now, [ticket.subject, ...names]);
  if (!ticket.heldBack) await tellOpened(ledger, { ticketId, number, messageId, channel: ticket.channel, version: 1, askAgain: ticket.match.unanswered ?? false });
  await ledger.announce({ topic: 'ticket', ticketId });
  return { ticketId, number, messageId, answerDueAt };
}

export interface Opening {
  ticketId: string;
  number: number;
  messageId: string;
  channel: string;
  version: number;
  /** Shopify has not said yet whose e-mail address it is. */
  askAgain: boolean;
}

/** The event that acknowledgement, notices, order issues and the search for the customer react to. */
export function tellOpened(ledger: Ledger, { ticketId, ...payload }: Opening): Promise<string> {
  return recordEvent(ledger, { kind: 'ticket_opened', subjectKind: 'ticket', subjectId: ticketId, ticketId, payload });
}

function dueAt(calendar: Calendar, now: Date, targetHours: number): Date | null {
  try {
    return promiseFor(calendar, now, targetHours);
  } catch (error) {
    if (error instanceof Problem && error.code === 'not_possible') return null;
    throw error;
  }
}

async function namesOf(ledger: Ledger, match: CustomerMatch): Promise<(string | null | undefined)[]> {
  const shopId = ledger.shop.id;
  const customer = match.customerId ? await ledger.db.customer.findFirst({ where: { shopId, id: match.customerId }, select: { name: true } }) : null;
  const order = match.orderId ? await ledger.db.order.findFirst({ where: { shopId, id: match.orderId }, select: { name: true } }) : null;
  return [customer?.name, order?.name];
}
