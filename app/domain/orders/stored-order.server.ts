import type { Desk } from '#app/desk/desk.ts';
import type { AddressSnapshot } from '#app/gateways/shopify/port/address-snapshot.ts';
import type { OrderSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { totalsOf } from './order-totals.ts';
import { trackingsOf } from './trackings-of.ts';

export interface StoredOrder extends Required<OrderSnapshot> {
  /** Shopify had it like this then: when it was last read, or changed as Shopify told us since. */
  asOf: Date;
  deletedAt: Date | null;
}

const parts = {
  customer: { include: { claims: true } },
  lines: { orderBy: { id: 'asc' } },
  fulfillments: { orderBy: { createdAt: 'asc' }, include: { events: { orderBy: { happenedAt: 'asc' } } } },
  refunds: { orderBy: { createdAt: 'asc' } },
} satisfies Prisma.OrderInclude;

/** The order as it was last seen; null when it was never. */
export async function storedOrder(desk: Pick<Desk, 'db' | 'shop'>, orderId: string): Promise<StoredOrder | null> {
  const row = await desk.db.order.findFirst({ where: { shopId: desk.shop.id, id: orderId }, include: parts });
  return row && toStoredOrder(row);
}

function toStoredOrder(row: Prisma.OrderGetPayload<{ include: typeof parts }>): StoredOrder {
  const { shopId: _shop, customerId: _customer, syncedAt, isReplacement: _replacement, redactedAt: _redacted, customer, lines, fulfillments, refunds, shippingAddress, ...head } = row;
  const claim = (kind: string) => customer?.claims.find((one) => one.kind === kind)?.value ?? null;
  return {
    ...head,
    ...totalsOf(row),
    asOf: syncedAt > row.updatedAt ? syncedAt : row.updatedAt,
    shippingAddress: shippingAddress as AddressSnapshot | null,
    customer: customer && { id: customer.id, name: customer.name, email: claim('email'), phone: claim('phone'), locale: customer.locale, orderCount: customer.orderCount, updatedAt: customer.updatedAt },
    lines: lines.map(({ shopId: _s, orderId: _o, ...line }) => line),
    fulfillments: fulfillments.map(({ shopId: _s, orderId: _o, lastEventAt: _a, lastEventStatus: _b, lastEventMessage: _c, syncedAt: _d, trackingCompany: _g, trackingNumber: _h, trackingUrl: _i, events, lines: goods, ...parcel }) => ({
      ...parcel,
      trackings: trackingsOf(parcel),
      lines: goods as { orderLineId: string; quantity: number }[],
      events: events.map(({ shopId: _e, fulfillmentId: _f, ...event }) => event),
    })),
    refunds: refunds.map(({ shopId: _s, orderId: _o, resolutionId: _r, lines: goods, ...refund }) => ({ ...refund, lines: goods as { orderLineId: string; quantity: number }[] })),
  };
}
