import type { ShopState } from '../types.ts';
import { cancelOrder } from './cancel-order.ts';
import { orderOn } from './stage.ts';
import type { Stage } from './stage.ts';

/** The owner cancels an order that has not left: money back or hold released, goods back in stock. Throws once something was shipped. */
export function cancel(stage: Stage, shop: ShopState, orderId: string): void {
  const order = orderOn(stage, shop, orderId);
  if (order.cancelledAt) throw new Error(`${order.name} is cancelled already`);
  if (order.lines.some((line) => line.fulfilledQuantity > 0)) throw new Error(`${order.name} has left and cannot be cancelled`);
  const owner = [...stage.world.all(shop, 'Staff')].find((one) => one.isShopOwner);
  cancelOrder(stage, shop, order, { reason: 'CUSTOMER', money: 'original', restock: true, staffNote: null, staffId: owner?.id ?? null });
}
