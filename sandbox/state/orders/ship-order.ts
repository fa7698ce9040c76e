/** Parcels: what is in them, and what their scans say about them. */
import { gid } from '../gid.ts';
import { iso } from '../time.ts';
import type { Fulfillment, FulfillmentEvent, Order } from './shapes.ts';

export interface Parcel {
  carrier: string;
  /** One for each box. */
  trackings: Fulfillment['trackings'];
  locationId: string;
  lines: { lineItemId: string; quantity: number }[];
  at: string;
  estimatedDeliveryAt: string | null;
}

/** Makes the next fulfillment of an order. The caller puts both documents and settles the order. */
export function shipOrder(order: Order, parcel: Parcel, nextId: (kind: string) => string): Fulfillment {
  const id = nextId('Fulfillment');
  const fulfillment: Fulfillment = {
    id: gid('Fulfillment', id),
    legacyResourceId: id,
    orderId: order.id,
    name: `${order.name}-F${order.fulfillmentIds.length + 1}`,
    createdAt: parcel.at,
    updatedAt: parcel.at,
    status: 'SUCCESS',
    displayStatus: 'FULFILLED',
    locationId: parcel.locationId,
    carrier: parcel.carrier,
    lost: false,
    trackings: parcel.trackings,
    lines: parcel.lines.map((line) => ({ ...line, id: gid('FulfillmentLineItem', nextId('FulfillmentLineItem')) })),
    scans: [],
    estimatedDeliveryAt: parcel.estimatedDeliveryAt,
    inTransitAt: null,
    deliveredAt: null,
    totalQuantity: parcel.lines.reduce((sum, line) => sum + line.quantity, 0),
    requiresShipping: true,
  };
  order.fulfillmentIds.push(fulfillment.id);
  return fulfillment;
}

export interface Scan {
  status: string;
  at: number;
  message: string | null;
  city?: string | null;
}

/** Adds a scan, in place, and lets it tell where the parcel is. */
export function scanParcel(fulfillment: Fulfillment, order: Order, scan: Scan, nextId: (kind: string) => string): FulfillmentEvent {
  const happenedAt = iso(scan.at);
  const event: FulfillmentEvent = {
    id: gid('FulfillmentEvent', nextId('FulfillmentEvent')),
    status: scan.status,
    happenedAt,
    createdAt: happenedAt,
    message: scan.message,
    address1: null,
    city: scan.city ?? null,
    province: null,
    country: scan.city ? order.shippingAddress?.countryCodeV2 ?? null : null,
    zip: null,
    latitude: null,
    longitude: null,
    estimatedDeliveryAt: fulfillment.estimatedDeliveryAt,
  };
  fulfillment.scans.push(event);
  fulfillment.displayStatus = scan.status;
  if (scan.status === 'IN_TRANSIT') fulfillment.inTransitAt ??= happenedAt;
  if (scan.status === 'DELIVERED') fulfillment.deliveredAt = happenedAt;
  return event;
}
