import { dayEnd } from '#app/domain/calendars/day-end.ts';
import { after, days } from '#app/platform/spans.ts';

/** What a shopper may ask of an order. */
export const requestKinds = ['late', 'lost', 'damaged', 'wrong', 'missing', 'return', 'cancel', 'address', 'question'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Where an order is, as a shopper would say it. */
export type OrderState = 'cancelled' | 'refunded' | 'unpaid' | 'preparing' | 'packing' | 'partly_sent' | 'sent' | 'stopped' | 'delivered' | 'no_shipping';

/** Where a parcel is. */
export type ParcelState = 'sent' | 'on_way' | 'delayed' | 'out_for_delivery' | 'attempted' | 'pickup' | 'stopped' | 'delivered';

export interface ParcelFacts {
  /** Shopify's FulfillmentDisplayStatus, or its status. */
  status: string | null;
  createdAt: Date;
  estimatedDeliveryAt: Date | null;
  deliveredAt: Date | null;
  lastEventAt: Date | null;
}

export interface OrderFacts {
  createdAt: Date;
  cancelledAt: Date | null;
  /** Shopify's OrderDisplayFinancialStatus and OrderDisplayFulfillmentStatus. */
  financialStatus: string | null;
  fulfillmentStatus: string | null;
  /** Without those that were cancelled. */
  parcels: ParcelFacts[];
  /** Units that are still the shopper's. */
  units: number;
}

/** A parcel that no carrier has scanned for so long, and an order that has not left for so long, is late. */
export const QUIET_FOR = days(5);

const PARCEL: Record<string, ParcelState> = {
  DELIVERED: 'delivered',
  PICKED_UP: 'delivered',
  FAILURE: 'stopped',
  NOT_DELIVERED: 'stopped',
  DELAYED: 'delayed',
  ATTEMPTED_DELIVERY: 'attempted',
  OUT_FOR_DELIVERY: 'out_for_delivery',
  READY_FOR_PICKUP: 'pickup',
  IN_TRANSIT: 'on_way',
  CARRIER_PICKED_UP: 'on_way',
};

/** Where one parcel is; one with a label that nobody scanned was sent, and no more is known. */
export function parcelState({ status, deliveredAt }: Pick<ParcelFacts, 'status' | 'deliveredAt'>): ParcelState {
  return deliveredAt ? 'delivered' : (PARCEL[status?.toUpperCase() ?? ''] ?? 'sent');
}

/** Whether a parcel may still arrive on the day that was named: not where it did, or was stopped on its way. */
export function isAwaited(parcel: Pick<ParcelFacts, 'status' | 'deliveredAt'>): boolean {
  return !['delivered', 'stopped'].includes(parcelState(parcel));
}

/** Where an order is, from the snapshot. */
export function orderState(order: OrderFacts): OrderState {
  if (order.cancelledAt) return 'cancelled';
  if (order.financialStatus === 'REFUNDED' || order.units === 0) return 'refunded';
  if (order.parcels.length > 0) return stateOfParcels(order);
  if (['PENDING', 'EXPIRED', 'VOIDED'].includes(order.financialStatus ?? '')) return 'unpaid';
  if (order.fulfillmentStatus === 'FULFILLMENT_NOT_REQUIRED') return 'no_shipping';
  // Fulfilled, and of its parcels nothing is known.
  if (order.fulfillmentStatus === 'FULFILLED') return 'sent';
  return order.fulfillmentStatus === 'IN_PROGRESS' || order.fulfillmentStatus === 'PENDING_FULFILLMENT' ? 'packing' : 'preparing';
}

function stateOfParcels({ parcels, fulfillmentStatus }: OrderFacts): OrderState {
  const states = parcels.map(parcelState);
  if (states.includes('stopped')) return 'stopped';
  if (fulfillmentStatus === 'PARTIALLY_FULFILLED') return 'partly_sent';
  return states.every((state) => state === 'delivered') ? 'delivered' : 'sent';
}

/**
 * When what has not arrived counts as late: once the day that was named is over
 * in the shop's zone, else so long after the last that was heard. Null where
 * nothing is on its way.
 */
export function lateFrom(order: OrderFacts, timeZone: string): Date | null {
  const awaited = order.parcels.filter((parcel) => parcelState(parcel) !== 'delivered').map(({ estimatedDeliveryAt: named, lastEventAt, createdAt }) => (named ? dayEnd(timeZone, named) : after(lastEventAt ?? createdAt, QUIET_FOR)));
  const unsent = ['preparing', 'packing', 'partly_sent'].includes(orderState(order)) || (order.parcels.length === 0 && orderState(order) === 'sent');
  const moments = [...awaited, ...(unsent ? [after(order.createdAt, QUIET_FOR)] : [])].map((at) => at.getTime());
  return moments.length ? new Date(Math.min(...moments)) : null;
}

/**
 * What may be asked of an order as it is now: the whole table. Each is a request
 * that an agent confirms, or that a policy of the merchant's answers.
 * @param timeZone the shop's: a day that was named is over when it is over there
 */
export function mayAsk(order: OrderFacts, now: Date, timeZone: string): RequestKind[] {
  const state = orderState(order);
  if (state === 'cancelled' || state === 'refunded' || state === 'unpaid' || state === 'no_shipping') return ['question'];
  const states = order.parcels.map(parcelState);
  const due = lateFrom(order, timeZone);
  const isLate = due !== null && due <= now;
  const arrived = states.includes('delivered') || states.includes('stopped');
  const sent = states.length > 0 || state === 'sent';
  return requestKinds.filter((kind) => {
    switch (kind) {
      case 'late':
        return isLate;
      case 'lost':
        return sent && (isLate || arrived);
      case 'damaged':
      case 'wrong':
      case 'missing':
      case 'return':
        return arrived;
      case 'cancel':
      case 'address':
        return !sent;
      case 'question':
        return true;
    }
  });
}

/** Kinds that are about chosen goods. */
export const kindsWithLines: readonly RequestKind[] = ['damaged', 'wrong', 'missing', 'return'];

/** What a ticket's topic is called, and what an issue is looked for by; null for what is no issue before an agent says so. */
export const topicOf: Record<RequestKind, { topic: string; opensIssue: boolean; hasCause: boolean }> = {
  late: { topic: 'late_parcel', opensIssue: true, hasCause: true },
  lost: { topic: 'lost_parcel', opensIssue: true, hasCause: true },
  damaged: { topic: 'damaged', opensIssue: true, hasCause: true },
  wrong: { topic: 'wrong_item', opensIssue: true, hasCause: true },
  missing: { topic: 'missing_item', opensIssue: true, hasCause: true },
  // Without a cause: a policy by cause would make good what nothing went wrong with.
  return: { topic: 'return_exchange', opensIssue: true, hasCause: false },
  cancel: { topic: 'other', opensIssue: true, hasCause: false },
  address: { topic: 'other', opensIssue: true, hasCause: false },
  question: { topic: 'other', opensIssue: false, hasCause: false },
};
