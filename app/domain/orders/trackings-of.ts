import type { TrackingSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import type { Fulfillment } from '#app/platform/generated/prisma/client.ts';

/** All tracking numbers of a kept parcel, in Shopify's order; written by `saveFulfillment` alone. */
export function trackingsOf({ trackings }: Pick<Fulfillment, 'trackings'>): TrackingSnapshot[] {
  return trackings as unknown as TrackingSnapshot[];
}
