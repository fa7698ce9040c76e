import { numericId } from '../gid.ts';
import type { FulfillmentEventSnapshot, FulfillmentSnapshot } from '../port/order-snapshot.ts';
import type { FulfillmentPartsFragment } from '../types/admin.generated.d.ts';
import { toDate } from './order-parts.ts';

export const FULFILLMENT_PARTS = `#graphql
  fragment FulfillmentParts on Fulfillment {
    id
    name
    status
    displayStatus
    createdAt
    updatedAt
    estimatedDeliveryAt
    deliveredAt
    trackingInfo {
      company
      number
      url
    }
    fulfillmentLineItems(first: $parcelLines) {
      nodes {
        quantity
        lineItem {
          id
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    events(first: $scans, sortKey: HAPPENED_AT, reverse: true) {
      nodes {
        id
        status
        message
        city
        province
        country
        happenedAt
      }
      pageInfo {
        hasNextPage
      }
    }
  }
` as const;

export function toFulfillment(fulfillment: FulfillmentPartsFragment): FulfillmentSnapshot {
  return {
    id: numericId(fulfillment.id),
    name: fulfillment.name,
    status: fulfillment.status,
    displayStatus: fulfillment.displayStatus ?? null,
    trackings: fulfillment.trackingInfo.map(({ company, number, url }) => ({ company: company ?? null, number: number ?? null, url: url ?? null })),
    createdAt: new Date(fulfillment.createdAt),
    updatedAt: new Date(fulfillment.updatedAt),
    estimatedDeliveryAt: toDate(fulfillment.estimatedDeliveryAt),
    deliveredAt: toDate(fulfillment.deliveredAt),
    lines: fulfillment.fulfillmentLineItems.nodes.map(({ lineItem, quantity }) => ({ orderLineId: numericId(lineItem.id), quantity: quantity ?? 0 })),
    events: fulfillment.events.nodes.map(toEvent).reverse(),
  };
}

function toEvent(event: FulfillmentPartsFragment['events']['nodes'][number]): FulfillmentEventSnapshot {
  return {
    id: numericId(event.id),
    status: event.status,
    message: event.message ?? null,
    place: [event.city, event.province, event.country].filter(Boolean).join(', ') || null,
    happenedAt: new Date(event.happenedAt),
  };
}
