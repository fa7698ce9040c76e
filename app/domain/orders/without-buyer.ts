import type { FulfillmentEventSnapshot, RefundSnapshot, TrackingSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import { REPLACEMENT_TAG, resolutionInNote, type OrderNews, type ParcelNews } from './order-news.ts';

/** News of an order whose buyer was erased, without what is personal in it or leads to it: what counts stays. */
export function withoutBuyer(news: OrderNews): OrderNews {
  return {
    ...news,
    email: null,
    phone: null,
    shippingAddress: null,
    tags: news.tags.filter((tag) => tag === REPLACEMENT_TAG),
    ...(news.fulfillments ? { fulfillments: news.fulfillments.map(parcelWithoutBuyer) } : {}),
    ...(news.refunds ? { refunds: news.refunds.map(refundWithoutBuyer) } : {}),
  };
}

export function parcelWithoutBuyer(parcel: ParcelNews): ParcelNews {
  return { ...parcel, trackings: parcel.trackings.map(trackingWithoutBuyer), ...(parcel.events ? { events: parcel.events.map(scanWithoutBuyer) } : {}) };
}

/** A carrier's page shows the address behind the number. */
export function trackingWithoutBuyer({ company }: TrackingSnapshot): TrackingSnapshot {
  return { company, number: null, url: null };
}

export function scanWithoutBuyer(scan: FulfillmentEventSnapshot): FulfillmentEventSnapshot {
  return { ...scan, message: null, place: null };
}

/** Notes are free text; the mark by which we know our own refunds is an id of ours. */
export function refundWithoutBuyer(refund: RefundSnapshot): RefundSnapshot {
  const resolutionId = resolutionInNote(refund.note);
  return { ...refund, note: resolutionId && `mend:${resolutionId}` };
}
