import type { ShopState, World } from '../../types.ts';
import { moveStock } from '../stock.ts';
import type { Order, Refund } from './shapes.ts';

/** Puts refunded units back: CANCEL frees what was committed, RETURN brings back what had left. */
export function restock(world: World, shop: ShopState, order: Order, refund: Refund): void {
  for (const line of refund.refundLines.filter((one) => one.restocked)) {
    const { variantId } = order.lines.find((one) => one.id === line.lineItemId)!;
    const change: Record<string, number> =
      line.restockType === 'CANCEL' ? { committed: -line.quantity, available: line.quantity } : { on_hand: line.quantity, available: line.quantity };
    moveStock(world, shop, variantId, line.locationId, change);
  }
}
