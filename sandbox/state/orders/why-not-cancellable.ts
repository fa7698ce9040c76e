import type { ShopState, World } from '../../types.ts';
import type { Order } from './shapes.ts';

/**
 * Why an order cannot be cancelled, in words; undefined when it can. The causes are those of orderCancel's
 * description; that goods on their way to a fulfilment service count as a fulfilment that cannot be cancelled is our reading.
 */
export function whyNotCancellable(world: World, shop: ShopState, order: Order): string | undefined {
  if (order.cancelledAt) return 'Order has already been canceled';
  const open = [...world.all(shop, 'Return')].some((one) => one.orderId === order.id && (one.status === 'OPEN' || one.status === 'REQUESTED'));
  if (open) return 'Cannot cancel an order with returns in progress';
  const sent = order.lines.some((line) => line.fulfilledQuantity > 0);
  if (sent || order.waits === 'IN_PROGRESS' || order.waits === 'PENDING_FULFILLMENT') return 'Cannot cancel an order with fulfillments that cannot be canceled';
  if (order.payments.some((one) => one.kind === 'AUTHORIZATION' && one.status === 'PENDING')) return 'Cannot cancel an order with pending payment authorizations';
  return undefined;
}
