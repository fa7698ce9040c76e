import { carrierOf } from '../state/carriers.ts';
import type { Fulfillment } from '../state/orders/shapes.ts';
import type { ShopState } from '../types.ts';
import { scan } from './scan.ts';
import { parcelOn } from './stage.ts';
import type { Stage } from './stage.ts';

/** The parcel arrives now, lost or not. */
export function deliver(stage: Stage, shop: ShopState, fulfillmentId: string): Fulfillment {
  const { carrier } = parcelOn(stage, shop, fulfillmentId);
  return scan(stage, shop, fulfillmentId, 'DELIVERED', carrierOf(carrier).stops.at(-1)!.message);
}
