import { saveOrder } from '../state/orders/save-order.ts';
import type { Order, OrderEdit } from '../state/orders/shapes.ts';
import type { ShopState } from '../types.ts';
import { announce } from '../webhooks/announce.ts';
import { inventoryNews } from '../webhooks/payloads/inventory-payload.ts';
import { orderEditPayload } from '../webhooks/payloads/order-edit-payload.ts';
import { orderPayload } from '../webhooks/payloads/order-payload.ts';
import type { Stage } from './stage.ts';

/** Keeps an edited order copy with its edit, and tells both. Stock was moved before. */
export function saveEdited({ world, emit }: Pick<Stage, 'world' | 'emit'>, shop: ShopState, order: Order, edit: OrderEdit): Order {
  order.edits = [...(order.edits ?? []), edit];
  order.edited = true;
  saveOrder(world, shop, order);
  announce(emit, shop, [
    ['orders/edited', orderEditPayload(order, edit)],
    ['orders/updated', orderPayload(world, shop, order)],
    ...inventoryNews(world, shop, order),
  ]);
  return order;
}
