import { saveOrder } from '../state/orders/save-order.ts';
import type { Fulfillment } from '../state/orders/shapes.ts';
import { laterThan } from '../state/time.ts';
import type { ShopState } from '../types.ts';
import { announce } from '../webhooks/announce.ts';
import { fulfillmentEventPayload, fulfillmentPayload } from '../webhooks/payloads/fulfillment-payload.ts';
import { orderPayload } from '../webhooks/payloads/order-payload.ts';
import { orderOn, parcelOn } from './stage.ts';
import type { Stage } from './stage.ts';

/** Takes back a parcel's last scan, as after a mistake of the carrier. Throws when there is none. */
export function deleteScan(stage: Stage, shop: ShopState, fulfillmentId: string): Fulfillment {
  const { world, emit } = stage;
  const parcel = parcelOn(stage, shop, fulfillmentId);
  const order = orderOn(stage, shop, parcel.orderId);
  const gone = parcel.scans.pop();
  if (!gone) throw new Error(`${parcel.name} was never scanned`);
  parcel.displayStatus = parcel.scans.at(-1)?.status ?? 'FULFILLED';
  parcel.deliveredAt = parcel.scans.findLast((one) => one.status === 'DELIVERED')?.happenedAt ?? null;
  parcel.inTransitAt = parcel.scans.find((one) => one.status === 'IN_TRANSIT')?.happenedAt ?? null;
  parcel.updatedAt = laterThan(parcel.updatedAt, world.now());
  world.put(shop, 'Fulfillment', parcel);
  saveOrder(world, shop, order);
  const [shopDoc] = world.all(shop, 'Shop');
  announce(emit, shop, [
    ['fulfillment_events/delete', fulfillmentEventPayload(parcel, gone, shopDoc!.id)],
    ['fulfillments/update', fulfillmentPayload(order, parcel)],
    ['orders/updated', orderPayload(world, shop, order)],
  ]);
  return parcel;
}
