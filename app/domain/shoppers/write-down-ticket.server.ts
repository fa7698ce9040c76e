import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Desk } from '#app/desk/desk.ts';
import { formTopics } from '#app/domain/issues/cause-fields.ts';
import { admitCustomer } from '#app/domain/customers/admit-customer.server.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';
import { openTicket } from '#app/domain/tickets/open-ticket.server.ts';
import { takeTicketNumber } from '#app/domain/tickets/take-ticket-number.sql.server.ts';
import { Problem } from '#app/platform/problem.ts';
import type { WrittenDown } from './issues-told.ts';

const id = z.string().regex(/^\d{1,20}$/);

/** What an agent writes down for a customer, from a page of the admin. */
export const WriteDownForm = z
  .object({
    /** Of the form: the same words twice are once. */
    key: z.uuid(),
    orderId: id.optional(),
    customerId: id.optional(),
    topic: z.enum(formTopics),
    subject: z.string().trim().min(1).max(200),
    /** What the customer told. */
    text: z.string().trim().min(1).max(10_000),
  })
  .refine(({ orderId, customerId }) => orderId !== undefined || customerId !== undefined);
export type WriteDownForm = z.output<typeof WriteDownForm>;

/**
 * Opens a ticket about an order or for a customer, in the words that an agent
 * writes down: a call, a visit, a letter. The customer is Shopify's own, so they
 * are verified; their mail and issue come as with any other ticket.
 * @throws Problem not_found for an order or a customer that neither Mend nor Shopify knows
 */
export async function writeDownTicket(desk: Desk, form: WriteDownForm): Promise<WrittenDown> {
  const key = receiptKey(desk, form);
  const first = await desk.db.formReceipt.findFirst({ where: { shopId: desk.shop.id, key }, select: { answer: true } });
  if (first) return first.answer as unknown as WrittenDown;
  const about = form.orderId ? await aboutOrder(desk, form.orderId) : await aboutCustomer(desk, form.customerId!);
  const number = await takeTicketNumber(desk);
  return answerOnce(desk, key, async function open(ledger): Promise<WrittenDown> {
    const { ticketId } = await openTicket(ledger, {
      number,
      channel: 'email',
      subject: form.subject,
      locale: about.locale,
      requester: { name: about.name, email: about.email, phone: about.phone },
      match: { customerId: about.customerId, how: about.customerId ? 'agent' : null, verified: true, orderId: about.orderId },
      topic: form.topic,
      message: { text: form.text, via: 'agent' },
    });
    return { ticketId, number, emailed: about.email !== null };
  });
}

/** What was written down is part of it: an answer that got lost on its way back, then a line more, tells something new. */
function receiptKey({ actor }: Desk, { key, ...form }: WriteDownForm): string {
  const written = createHash('sha256').update(JSON.stringify([form.orderId, form.customerId, form.topic, form.subject, form.text])).digest('base64url').slice(0, 22);
  return `written-down:${actor.id ?? ''}:${key}:${written}`;
}

interface About {
  orderId: string | null;
  customerId: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  locale: 'ko' | 'en';
}

/** Placed a moment ago, or before Mend came, it is read now. */
async function aboutOrder(desk: Desk, orderId: string): Promise<About> {
  const order = (await knownOrder(desk, orderId)) ?? (await refreshOrder(desk, orderId), await knownOrder(desk, orderId));
  if (!order) throw new Problem('not_found');
  const buyer = order.customerId ? await knownCustomer(desk, order.customerId) : null;
  const receiver = (order.shippingAddress as { name?: string | null } | null)?.name ?? null;
  return { orderId, customerId: order.customerId, name: buyer?.name ?? receiver, email: normalEmail(order.email) ?? buyer?.email ?? null, phone: order.phone ?? buyer?.phone ?? null, locale: buyer?.locale ?? (await shopLocale(desk)) };
}

function knownOrder({ db, shop }: Desk, orderId: string) {
  return db.order.findFirst({ where: { shopId: shop.id, id: orderId, deletedAt: null, redactedAt: null }, select: { customerId: true, email: true, phone: true, shippingAddress: true } });
}

async function aboutCustomer(desk: Desk, customerId: string): Promise<About> {
  const customer = (await knownCustomer(desk, customerId)) ?? (await admit(desk, customerId), await knownCustomer(desk, customerId));
  if (!customer) throw new Problem('not_found');
  return { orderId: null, customerId, ...customer, locale: customer.locale ?? (await shopLocale(desk)) };
}

async function knownCustomer({ db, shop }: Desk, id: string): Promise<Omit<About, 'orderId' | 'customerId' | 'locale'> & { locale: 'ko' | 'en' | null } | null> {
  const customer = await db.customer.findFirst({ where: { shopId: shop.id, id, redactedAt: null }, select: { name: true, locale: true, claims: { select: { kind: true, value: true }, orderBy: { value: 'asc' } } } });
  if (!customer) return null;
  const claim = (kind: string) => customer.claims.find((one) => one.kind === kind)?.value ?? null;
  return { name: customer.name, email: claim('email'), phone: claim('phone'), locale: customer.locale ? (customer.locale.startsWith('ko') ? 'ko' : 'en') : null };
}

/** Registered a moment ago, or the first fill is still under way. */
async function admit(desk: Desk, customerId: string): Promise<void> {
  const news = await desk.shopify.customer(customerId);
  if (!news) return;
  await desk.transaction(function keep(ledger) {
    return admitCustomer(ledger, news);
  });
}

async function shopLocale({ db, shop }: Desk): Promise<'ko' | 'en'> {
  const { locale } = await db.shopSettings.findFirstOrThrow({ where: { shopId: shop.id }, select: { locale: true } });
  return locale.startsWith('ko') ? 'ko' : 'en';
}
