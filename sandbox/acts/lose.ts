import type { ShopState } from '../types.ts';
import { parcelOn } from './stage.ts';
import type { Stage } from './stage.ts';

/** The parcel gets no further scan. Nobody is told: that is what makes it lost. */
export function lose(stage: Stage, shop: ShopState, fulfillmentId: string): void {
  const parcel = parcelOn(stage, shop, fulfillmentId);
  if (parcel.deliveredAt) throw new Error(`${parcel.name} was delivered and cannot be lost`);
  stage.world.put(shop, 'Fulfillment', { ...parcel, lost: true });
}
