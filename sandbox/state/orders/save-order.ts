/** Reading and writing orders as one: the order and its parcels are settled together. */
import type { ShopState, World } from '../../types.ts';
import { laterThan } from '../time.ts';
import { settleOrder } from './settle-order.ts';
import type { Fulfillment, Order } from './shapes.ts';

/** A copy of the order to change; undefined when there is none. */
export function copyOfOrder(world: World, shop: ShopState, id: string): Order | undefined {
  const order = world.get<Order>(shop, 'Order', id);
  return order && structuredClone(order);
}

export function fulfillmentsOf(world: World, shop: ShopState, order: Order): Fulfillment[] {
  return order.fulfillmentIds.map((id) => world.get<Fulfillment>(shop, 'Fulfillment', id)!);
}

/** Settles a changed copy, moves its `updatedAt` on and puts it; put its parcels first. */
export function saveOrder(world: World, shop: ShopState, order: Order): Order {
  settleOrder(order, fulfillmentsOf(world, shop, order));
  order.updatedAt = laterThan(order.updatedAt, world.now());
  world.put(shop, 'Order', order);
  return order;
}
