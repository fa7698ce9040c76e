import type { Fulfillment } from '../state/orders/shapes.ts';
import type { ShopState } from '../types.ts';
import { scanAll } from './send-parcel.ts';
import { orderOn, parcelOn } from './stage.ts';
import type { Stage } from './stage.ts';

const STATUSES = [
  'ATTEMPTED_DELIVERY',
  'CARRIER_PICKED_UP',
  'CONFIRMED',
  'DELAYED',
  'DELIVERED',
  'FAILURE',
  'IN_TRANSIT',
  'LABEL_PRINTED',
  'LABEL_PURCHASED',
  'OUT_FOR_DELIVERY',
  'READY_FOR_PICKUP',
];

/** The carrier scans a parcel now. `status` is a FulfillmentEventStatus. A scan finds a lost parcel again. */
export function scan(stage: Stage, shop: ShopState, fulfillmentId: string, status: string, message?: string): Fulfillment {
  if (!STATUSES.includes(status)) throw new Error(`${status} is no FulfillmentEventStatus`);
  const parcel = parcelOn(stage, shop, fulfillmentId);
  const order = orderOn(stage, shop, parcel.orderId);
  parcel.lost = status === 'FAILURE';
  return scanAll(stage, shop, parcel, order, [
    { status, at: stage.world.now().getTime(), message: message ?? null, city: order.shippingAddress?.city ?? null },
  ]);
}
