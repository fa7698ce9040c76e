import type { Desk } from '#app/desk/desk.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { normalPhone } from '#app/domain/customers/normal-phone.ts';
import type { Person } from './person.ts';
import { mailsFrom, messagesFrom } from './written-from.sql.server.ts';

/** Where in a shop's rows a person is. */
export interface Holdings {
  customerId: string | null;
  emails: string[];
  phones: string[];
  orderIds: string[];
  /** Their tickets: everything in them is about this person. */
  ticketIds: string[];
  /** Messages they wrote into other people's tickets. */
  strayMessageIds: string[];
  /** Raw deliveries of theirs. */
  mailIds: string[];
}

/** Counts that say nothing of who it was. */
export interface HeldCounts {
  customers: number;
  orders: number;
  tickets: number;
  messages: number;
  files: number;
  mails: number;
  surveys: number;
}

/**
 * Finds a person: by Shopify's id, by the orders Shopify names, and by the
 * addresses known of them where a row has no customer of its own. An address
 * alone never leads into another customer's tickets or orders.
 */
export async function holdingsOf(desk: Desk, person: Person): Promise<Holdings> {
  const shopId = desk.shop.id;
  const customer = person.customerId ? await desk.db.customer.findFirst({ where: { shopId, id: person.customerId }, select: { id: true, claims: true } }) : null;
  const claimed = (kind: string) => (customer?.claims ?? []).filter((claim) => claim.kind === kind).map((claim) => claim.value);
  const emails = distinct([person.email, ...claimed('email')], normalEmail);
  const phones = distinct([person.phone, ...claimed('phone')], (phone) => normalPhone(phone));
  const orders = await ordersOf(desk, person, emails);
  const ticketIds = await ticketsOf(desk, person.customerId, emails, phones);
  const messages = await desk.db.message.findMany({ where: { shopId, ticketId: { in: ticketIds }, kind: 'customer' }, select: { id: true } });
  const stray = emails.length ? (await messagesFrom(desk.db, shopId, emails)).filter(({ ticketId }) => !ticketIds.includes(ticketId)).map(({ id }) => id) : [];
  const mailIds = await mailsFrom(desk.db, shopId, emails, [...messages.map(({ id }) => id), ...stray]);
  return { customerId: customer?.id ?? null, emails, phones, orderIds: orders, ticketIds, strayMessageIds: stray, mailIds };
}

async function ordersOf(desk: Desk, { customerId, orderIds }: Person, emails: string[]): Promise<string[]> {
  const theirs = [{ id: { in: orderIds } }, ...(customerId ? [{ customerId }] : []), ...(emails.length ? [{ customerId: null, email: { in: emails } }] : [])];
  const orders = await desk.db.order.findMany({ where: { shopId: desk.shop.id, OR: theirs }, select: { id: true } });
  return orders.map(({ id }) => id);
}

async function ticketsOf(desk: Desk, customerId: string | null, emails: string[], phones: string[]): Promise<string[]> {
  const theirs = [
    ...(customerId ? [{ customerId }] : []),
    ...(emails.length ? [{ customerId: null, requesterEmail: { in: emails } }] : []),
    ...(phones.length ? [{ customerId: null, requesterPhone: { in: phones } }] : []),
  ];
  if (!theirs.length) return [];
  const tickets = await desk.db.ticket.findMany({ where: { shopId: desk.shop.id, OR: theirs }, select: { id: true }, orderBy: { id: 'asc' } });
  return tickets.map(({ id }) => id);
}

/** How much there is of a person, for the receipt. */
export async function countHeld(desk: Desk, held: Holdings): Promise<HeldCounts> {
  const shopId = desk.shop.id;
  const { db } = desk;
  const inTickets = { ticketId: { in: held.ticketIds } };
  const ofMessages = { OR: [inTickets, { id: { in: held.strayMessageIds } }] };
  const [messages, files, outbox, surveys] = await Promise.all([
    db.message.count({ where: { shopId, ...ofMessages } }),
    db.attachment.count({ where: { shopId, message: ofMessages } }),
    db.outboxMail.count({ where: { shopId, OR: [inTickets, { toAddress: { in: held.emails } }] } }),
    db.survey.count({ where: { shopId, OR: [inTickets, { issue: { orderId: { in: held.orderIds } } }] } }),
  ]);
  return { customers: held.customerId ? 1 : 0, orders: held.orderIds.length, tickets: held.ticketIds.length, messages, files, mails: outbox + held.mailIds.length, surveys };
}

function distinct(values: (string | null)[], normal: (value: string) => string | null): string[] {
  return [...new Set(values.flatMap((value) => (value ? [normal(value)] : [])).filter((value) => value !== null))];
}
