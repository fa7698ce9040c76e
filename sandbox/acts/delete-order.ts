import type { ShopState } from '../types.ts';
import { announce } from '../webhooks/announce.ts';
import { number } from '../webhooks/payloads/rest.ts';
import { keepNumbers } from '../state/orders/complete-draft.ts';
import { orderOn } from './stage.ts';
import type { Stage } from './stage.ts';

/** The merchant deletes an order for good, with its parcels; its number is not used again. Throws while it is open. */
export function deleteOrder(stage: Stage, shop: ShopState, orderId: string): void {
  const { world, emit } = stage;
  const order = orderOn(stage, shop, orderId);
  if (!order.closedAt && !order.cancelledAt) throw new Error(`${order.name} is open; cancel or close it first`);
  keepNumbers(world, shop);
  for (const id of order.fulfillmentIds) world.remove(shop, 'Fulfillment', id);
  world.remove(shop, 'Order', order.id);
  announce(emit, shop, [['orders/delete', { id: number(order.id) }]]);
}
