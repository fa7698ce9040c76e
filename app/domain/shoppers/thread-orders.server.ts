import type { Desk } from '#app/desk/desk.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { dayEnd } from '#app/domain/calendars/day-end.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { trackingsOf } from '#app/domain/orders/trackings-of.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { isAwaited } from './order-help.ts';
import type { ThreadReader } from './thread-reader.server.ts';

export interface ThreadOrder {
  id: string;
  name: string;
  /** When Mend last read it. */
  asOf: string;
  /** Sent in place of something of an order above it. */
  isReplacement: boolean;
  cancelled: boolean;
  parcels: ThreadParcel[];
}

export interface ThreadParcel {
  id: string;
  /** Shopify's FulfillmentDisplayStatus, or its status. */
  status: string;
  trackings: { company: string | null; number: string | null; url: string | null }[];
  /** Until its day is over in the shop's zone: a day that has passed is no promise. */
  estimatedAt: string | null;
  deliveredAt: string | null;
  /** The carrier's last scan. */
  last: { at: string; status: string; message: string | null; place: string | null } | null;
}

/**
 * The orders that a ticket speaks of, with their parcels, as far as they are the
 * reader's own: only to an address that Shopify holds for that very order. Who
 * else has the link sees the thread, and nothing of an order.
 */
export async function threadOrders(desk: Desk, reader: ThreadReader): Promise<ThreadOrder[]> {
  if (reader.address === null) return [];
  const shopId = desk.shop.id;
  const issues = await desk.db.ticketIssue.findMany({ where: { shopId, ticketId: reader.ticket.id }, select: { issueId: true, issue: { select: { orderId: true } } } });
  const made = issues.length === 0 ? [] : await desk.db.resolution.findMany({ where: { shopId, issueId: { in: issues.map((one) => one.issueId) }, state: 'done', replacementOrderId: { not: null } }, select: { replacementOrderId: true } });
  const ids = [reader.ticket.orderId, ...issues.map((one) => one.issue.orderId), ...made.map((one) => one.replacementOrderId)].filter((id) => id !== null);
  if (ids.length === 0) return [];
  const orders = await desk.db.order.findMany({ where: { shopId, id: { in: [...new Set(ids)] }, deletedAt: null, redactedAt: null }, include: whole, orderBy: { createdAt: 'asc' } });
  const isOver = overIn((await shopSettings(desk)).timeZone, desk.clock.now());
  return orders.filter((order) => isHeldFor(order, reader.address!)).map((order) => shown(order, isOver));
}

const whole = {
  customer: { select: { redactedAt: true, claims: { where: { kind: 'email' }, select: { value: true } } } },
  fulfillments: { orderBy: { createdAt: 'asc' }, include: { events: { orderBy: { happenedAt: 'desc' }, take: 1 } } },
} satisfies Prisma.OrderInclude;

type Row = Prisma.OrderGetPayload<{ include: typeof whole }>;

function isHeldFor({ email, customer }: Row, address: string): boolean {
  const held = [email, ...(customer && !customer.redactedAt ? customer.claims.map((claim) => claim.value) : [])];
  return held.some((one) => normalEmail(one) === address);
}

/** Whether the day of a moment is over. */
type IsOver = (moment: Date) => boolean;

function overIn(timeZone: string, now: Date): IsOver {
  return (moment) => dayEnd(timeZone, moment) <= now;
}

function shown(order: Row, isOver: IsOver): ThreadOrder {
  return {
    id: order.id,
    name: order.name,
    asOf: order.syncedAt.toISOString(),
    isReplacement: order.isReplacement,
    cancelled: order.cancelledAt !== null,
    parcels: order.fulfillments.filter((parcel) => parcel.status.toUpperCase() !== 'CANCELLED').map((parcel) => parcelShown(parcel, isOver)),
  };
}

function parcelShown(parcel: Row['fulfillments'][number], isOver: IsOver): ThreadParcel {
  const [scan] = parcel.events;
  const status = (parcel.displayStatus ?? parcel.status).toUpperCase();
  const named = parcel.estimatedDeliveryAt;
  return {
    id: parcel.id,
    status,
    // Anyone who fulfils writes these: an address of the web, or none.
    trackings: trackingsOf(parcel).map(({ company, number, url }) => ({ company, number, url: url && /^https?:\/\//i.test(url) ? url : null })),
    estimatedAt: named && isAwaited({ status, deliveredAt: parcel.deliveredAt }) && !isOver(named) ? named.toISOString() : null,
    deliveredAt: parcel.deliveredAt?.toISOString() ?? null,
    last: scan ? { at: scan.happenedAt.toISOString(), status: scan.status.toUpperCase(), message: scan.message, place: scan.place } : null,
  };
}
