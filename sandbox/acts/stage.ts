/** What every act needs. */
import { copyOfOrder } from '../state/orders/save-order.ts';
import type { Fulfillment, Order } from '../state/orders/shapes.ts';
import type { Emit, ShopState, World } from '../types.ts';
import type { Registration } from '../webhooks/registration.ts';

export interface Stage {
  world: World;
  emit: Emit;
  registration: Registration;
  revokeTokens(shop: ShopState): void;
}

/** A copy of the order to act on. Throws when there is none. */
export function orderOn({ world }: Stage, shop: ShopState, id: string): Order {
  const order = copyOfOrder(world, shop, id);
  if (!order) throw new Error(`No order ${id} in ${shop.domain}`);
  return order;
}

/** A copy of the fulfillment to act on. Throws when there is none. */
export function parcelOn({ world }: Stage, shop: ShopState, id: string): Fulfillment {
  const parcel = world.get<Fulfillment>(shop, 'Fulfillment', id);
  if (!parcel) throw new Error(`No fulfillment ${id} in ${shop.domain}`);
  return structuredClone(parcel);
}
