import { marketOf } from '../state/markets.ts';
import type { Fulfillment } from '../state/orders/shapes.ts';
import type { Acts, ShopState } from '../types.ts';
import { sendParcel } from './send-parcel.ts';
import { orderOn } from './stage.ts';
import type { Stage } from './stage.ts';

/** Ships what is left of an order, or some of it. `company` is a carrier's name or key. Throws when nothing is left. */
export function fulfill(stage: Stage, shop: ShopState, orderId: string, options: Parameters<Acts['fulfill']>[2] = {}): Fulfillment {
  const order = orderOn(stage, shop, orderId);
  const open = order.lines.filter((line) => line.requiresShipping && line.unfulfilledQuantity > 0);
  const wanted =
    options.lineItems?.map(({ id, quantity }) => ({ lineItemId: id, quantity })) ??
    open.map((line) => ({ lineItemId: line.id, quantity: line.unfulfilledQuantity }));
  for (const { lineItemId, quantity } of wanted) {
    const left = open.find((line) => line.id === lineItemId)?.unfulfilledQuantity ?? 0;
    if (quantity < 1 || quantity > left) throw new Error(`${order.name} has ${left} of ${lineItemId} to ship, not ${quantity}`);
  }
  if (wanted.length === 0 || order.cancelledAt) throw new Error(`${order.name} has nothing to ship`);
  const carrier = options.company ?? marketOf(order.shippingAddress?.countryCodeV2, null).carrier;
  return sendParcel(stage, shop, order, { lines: wanted, carrier, boxes: options.boxes ?? 1, at: stage.world.now().getTime() });
}
