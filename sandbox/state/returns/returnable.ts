/** Which sent units may still come back. */
import { fulfillmentsOf } from '../orders/save-order.ts';
import type { Fulfillment, Order } from '../orders/shapes.ts';
import type { ShopState, World } from '../../types.ts';
import type { Return, ReturnLine } from './shapes.ts';

const LIVING = ['REQUESTED', 'OPEN', 'CLOSED'];

export interface ReturnableLine {
  fulfillment: Fulfillment;
  sent: Fulfillment['lines'][number];
  quantity: number;
}

/** The returns of an order, oldest first. */
export function returnsOf(world: World, shop: ShopState, orderId: string): Return[] {
  return [...world.all<Return>(shop, 'Return')].filter((one) => one.orderId === orderId);
}

/**
 * Sent units that are in no return and were not refunded outside of one. Refunds name the order's line only:
 * their units count against its parcels one after the other, which is our choice.
 */
export function returnableLines(world: World, shop: ShopState, order: Order): ReturnableLine[] {
  const returns = returnsOf(world, shop, order.id).filter((one) => LIVING.includes(one.status));
  const refunded = refundedOutside(order, returns);
  return fulfillmentsOf(world, shop, order)
    .filter((one) => one.status === 'SUCCESS')
    .flatMap((fulfillment) => fulfillment.lines.map((sent) => ({ fulfillment, sent })))
    .map(({ fulfillment, sent }) => {
      const left = sent.quantity - unitsIn(returns, sent.id);
      const gone = Math.min(left, refunded.get(sent.lineItemId) ?? 0);
      refunded.set(sent.lineItemId, (refunded.get(sent.lineItemId) ?? 0) - gone);
      return { fulfillment, sent, quantity: left - gone };
    });
}

/** Units of a return's line that can still be taken in: what is there, and was not refunded meanwhile. */
export function processable(order: Order, line: ReturnLine): number {
  const bought = order.lines.find((one) => one.id === line.lineItemId)!;
  return Math.max(0, Math.min(line.quantity - line.processedQuantity, bought.refundableQuantity));
}

function unitsIn(returns: Return[], fulfillmentLineItemId: string): number {
  const lines = returns.flatMap((one) => one.lines).filter((one) => one.fulfillmentLineItemId === fulfillmentLineItemId);
  return lines.reduce((sum, one) => sum + one.quantity, 0);
}

/** By line of the order; units that were cancelled before they left are not among those sent. */
function refundedOutside(order: Order, returns: Return[]): Map<string, number> {
  const ofReturns = new Set(returns.flatMap((one) => one.refundIds));
  const units = new Map<string, number>();
  for (const refund of order.refundDocs.filter((one) => !ofReturns.has(one.id)))
    for (const line of refund.refundLines.filter((one) => one.restockType !== 'CANCEL')) units.set(line.lineItemId, (units.get(line.lineItemId) ?? 0) + line.quantity);
  for (const line of order.lines) {
    // Units refunded before they were sent may still lie at the warehouse.
    const unsent = line.quantity - line.fulfilledQuantity;
    units.set(line.id, Math.max(0, (units.get(line.id) ?? 0) - unsent));
  }
  return units;
}
