/** Parts of an order on their way through a query. */
import type { Order } from '../../state/orders/shapes.ts';
import type { Doc } from '../../types.ts';

const ORDER = Symbol('order');

/** A part of an order that still knows its order. */
export function inOrder<T extends Doc>(part: T, order: Order): T & { orderId: string } {
  return Object.defineProperty({ ...part, orderId: order.id }, ORDER, { value: order, enumerable: false });
}

/** The order a part was handed out with. */
export function orderOf(part: object): Order {
  return (part as { [ORDER]: Order })[ORDER];
}
