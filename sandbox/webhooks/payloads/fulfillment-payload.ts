import type { Fulfillment, FulfillmentEvent, Order } from '../../state/orders/shapes.ts';
import { restTime } from '../../state/time.ts';
import { lineItemPayload } from './line-item-payload.ts';
import { addressPayload, lower, number } from './rest.ts';
import type { Json } from './rest.ts';

/** The body of fulfillments/create and fulfillments/update. */
export function fulfillmentPayload(order: Order, fulfillment: Fulfillment): Json {
  return { ...fulfillmentInOrder(order, fulfillment), email: order.email, destination: addressPayload(order.shippingAddress) };
}

/** A fulfillment as an order's body carries it: without e-mail address and destination. */
export function fulfillmentInOrder(order: Order, fulfillment: Fulfillment): Json {
  const [tracking] = fulfillment.trackings;
  const goods = fulfillment.lines.flatMap(({ lineItemId, quantity }) => {
    const line = order.lines.find((one) => one.id === lineItemId);
    return line ? [lineItemPayload(order, line, quantity)] : [];
  });
  return {
    id: number(fulfillment.id),
    order_id: number(order.id),
    status: lower(fulfillment.status),
    created_at: restTime(fulfillment.createdAt),
    service: 'manual',
    updated_at: restTime(fulfillment.updatedAt),
    tracking_company: tracking?.company ?? null,
    shipment_status: lower(fulfillment.scans.at(-1)?.status),
    location_id: number(fulfillment.locationId),
    origin_address: null,
    line_items: goods,
    tracking_number: tracking?.number ?? null,
    tracking_numbers: fulfillment.trackings.map((one) => one.number),
    tracking_url: tracking?.url ?? null,
    tracking_urls: fulfillment.trackings.map((one) => one.url),
    receipt: {},
    name: fulfillment.name.replace('-F', '.'),
    admin_graphql_api_id: fulfillment.id,
  };
}

/** The body of fulfillment_events/create. */
export function fulfillmentEventPayload(fulfillment: Fulfillment, event: FulfillmentEvent, shopId: string): Json {
  return {
    id: number(event.id),
    fulfillment_id: number(fulfillment.id),
    status: lower(event.status),
    message: event.message,
    happened_at: restTime(event.happenedAt),
    city: event.city,
    province: event.province,
    country: event.country,
    zip: event.zip,
    address1: event.address1,
    latitude: event.latitude,
    longitude: event.longitude,
    shop_id: number(shopId),
    created_at: restTime(event.createdAt),
    updated_at: restTime(event.createdAt),
    estimated_delivery_at: restTime(event.estimatedDeliveryAt),
    order_id: number(fulfillment.orderId),
    admin_graphql_api_id: event.id,
  };
}
