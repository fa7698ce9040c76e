import type { Ledger } from '#app/desk/desk.ts';
import { queueJoin } from '#app/domain/customers/queue-join.ts';
import { saveCustomer } from '#app/domain/customers/save-customer.server.ts';
import { Prisma, type Order } from '#app/platform/generated/prisma/client.ts';
import { lockOrder } from './lock-order.sql.server.ts';
import { numberInName } from './order-names.ts';
import { REPLACEMENT_TAG, type OrderNews } from './order-news.ts';
import type { OrderSource } from './order-source.ts';
import { saveFulfillments } from './save-fulfillment.server.ts';
import { saveLines } from './save-lines.server.ts';
import { saveRefunds } from './save-refunds.server.ts';
import { withoutBuyer } from './without-buyer.ts';

const NEVER = new Date(0);

export interface SavedOrder {
  outcome: 'new' | 'newer' | 'same' | 'older';
  parcelsChanged: boolean;
}

/**
 * Keeps what a source tells of an order. Newer news wins by Shopify's
 * `updatedAt`; of equal ones, what was read later. So late, doubled and
 * shuffled news end in the same rows.
 */
export async function saveOrder(ledger: Ledger, news: OrderNews, from: OrderSource): Promise<SavedOrder> {
  const shopId = ledger.shop.id;
  await lockOrder(ledger, news.id);
  const known = await ledger.db.order.findUnique({ where: { shopId_id: { shopId, id: news.id } } });
  const outcome = compare(known, news, from);
  if (outcome === 'older') return { outcome, parcelsChanged: false };

  const newAddress = news.customer ? await saveCustomer(ledger, news.customer) : false;
  const redactedAt = await erasedSince(ledger, known, news);
  // Late news must not bring back what was erased.
  const told = redactedAt ? withoutBuyer(news) : news;
  await saveHead(ledger, known, told, from, redactedAt);
  // A fill has its orders looked for by the many.
  if (from.source !== 'fill' && (newAddress || (!redactedAt && isNewToTickets(known, told)))) await queueJoin(ledger, [news.customer?.id]);
  await saveLines(ledger, told.id, told.lines);
  const parcelsChanged = told.fulfillments ? await saveFulfillments(ledger, told.id, told.fulfillments, from) : false;
  if (told.refunds) await saveRefunds(ledger, told.id, told.refunds, from);
  if (from.source !== 'fill' && (outcome !== 'same' || parcelsChanged)) await ledger.announce({ topic: 'order' });
  return { outcome, parcelsChanged };
}

function compare(known: Order | null, news: OrderNews, { readAt }: OrderSource): SavedOrder['outcome'] {
  if (!known) return 'new';
  if (news.updatedAt > known.updatedAt) return 'newer';
  const later = news.updatedAt.getTime() === known.updatedAt.getTime() && readAt !== undefined && readAt >= known.syncedAt;
  return later ? 'same' : 'older';
}

/** When the order, or whoever bought it, was erased; null for all others. */
async function erasedSince(ledger: Ledger, known: Order | null, { id, customer }: OrderNews): Promise<Date | null> {
  if (known?.redactedAt) return known.redactedAt;
  // One that was erased before we ever heard of it.
  const erased = known ? null : await ledger.db.erasedOrder.findUnique({ where: { shopId_orderId: { shopId: ledger.shop.id, orderId: id } } });
  if (erased || !customer) return erased?.erasedAt ?? null;
  const buyer = await ledger.db.customer.findUnique({ where: { shopId_id: { shopId: ledger.shop.id, id: customer.id } }, select: { redactedAt: true } });
  return buyer?.redactedAt ?? null;
}

/** Whether a ticket may find it now that could not before. */
function isNewToTickets(known: Order | null, { name, number, customer }: OrderNews): boolean {
  return !known || known.deletedAt !== null || known.customerId !== (customer?.id ?? null) || known.number !== numberInName(name, number);
}

async function saveHead(ledger: Ledger, known: Order | null, news: OrderNews, from: OrderSource, redactedAt: Date | null): Promise<void> {
  const shopId = ledger.shop.id;
  const values = {
    name: news.name,
    number: numberInName(news.name, news.number),
    customerId: news.customer?.id ?? null,
    email: news.email,
    phone: news.phone,
    shippingAddress: news.shippingAddress ? { ...news.shippingAddress } : Prisma.DbNull,
    redactedAt,
    createdAt: news.createdAt,
    updatedAt: news.updatedAt,
    cancelledAt: news.cancelledAt,
    closedAt: news.closedAt,
    financialStatus: news.financialStatus,
    fulfillmentStatus: news.fulfillmentStatus,
    currency: news.currency,
    presentmentCurrency: news.presentmentCurrency,
    total: news.total,
    presentmentTotal: news.presentmentTotal,
    currentTotal: news.currentTotal,
    currentPresentmentTotal: news.currentPresentmentTotal,
    // Undefined leaves what is known.
    totalRefunded: news.totalRefunded,
    originalTotal: news.originalTotal,
    originalPresentmentTotal: news.originalPresentmentTotal,
    tags: news.tags,
    isReplacement: news.tags.includes(REPLACEMENT_TAG),
    // Whoever reads it at Shopify has seen that it is there. A body is dated by Shopify's clock, not by ours.
    ...(from.readAt ? { syncedAt: from.readAt, deletedAt: null } : {}),
  };
  if (known) await ledger.db.order.updateMany({ where: { shopId, id: news.id }, data: values });
  else await ledger.db.order.create({ data: { syncedAt: NEVER, ...values, shopId, id: news.id } });
}
