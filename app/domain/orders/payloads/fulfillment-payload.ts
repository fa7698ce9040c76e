import { z } from 'zod';
import type { FulfillmentEventSnapshot, TrackingSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import type { ParcelNews } from '../order-news.ts';
import { restEnum, restId, restTime, restText } from '#app/platform/rest-payload.ts';

/** Null beside absent, as everywhere in a body: without this one field of a parcel all news of its order would be refused. */
const texts = z.array(restText).nullish().transform((list) => list ?? []);

/** The body of fulfillments/create and fulfillments/update, and a parcel inside an order's. */
export const FulfillmentPayload = z
  .object({
    id: restId,
    order_id: restId,
    status: restEnum,
    created_at: restTime,
    updated_at: restTime,
    tracking_company: restText,
    tracking_numbers: texts,
    tracking_urls: texts,
    line_items: z.array(z.object({ id: restId, quantity: z.number().int() })).default([]),
  })
  .transform((parcel): { orderId: string; parcel: ParcelNews } => ({
    orderId: parcel.order_id,
    parcel: {
      id: parcel.id,
      status: parcel.status,
      trackings: trackingsIn(parcel.tracking_company, parcel.tracking_numbers, parcel.tracking_urls),
      createdAt: parcel.created_at,
      updatedAt: parcel.updated_at,
      lines: parcel.line_items.map((line) => ({ orderLineId: line.id, quantity: line.quantity })),
    },
  }));

/** A body names one carrier for all; an address stands where its number stands. */
function trackingsIn(company: string | null, numbers: (string | null)[], urls: (string | null)[]): TrackingSnapshot[] {
  const most = Math.max(numbers.length, urls.length, company ? 1 : 0);
  return Array.from({ length: most }, (_, n) => ({ company, number: numbers[n] ?? null, url: urls[n] ?? null }));
}

/** The body of fulfillment_events/create. */
export const FulfillmentEventPayload = z
  .object({ id: restId, fulfillment_id: restId, order_id: restId, status: restEnum, message: restText, happened_at: restTime, city: restText, province: restText, country: restText })
  .transform((event): { orderId: string; fulfillmentId: string; event: FulfillmentEventSnapshot } => ({
    orderId: event.order_id,
    fulfillmentId: event.fulfillment_id,
    event: {
      id: event.id,
      status: event.status,
      message: event.message,
      place: [event.city, event.province, event.country].filter(Boolean).join(', ') || null,
      happenedAt: event.happened_at,
    },
  }));

/** What is left of a scan that was taken back. */
export const FulfillmentEventDeletedPayload = z.object({ id: restId, order_id: restId.nullish(), fulfillment_id: restId.nullish() });
