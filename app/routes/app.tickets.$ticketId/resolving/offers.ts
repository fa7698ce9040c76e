import { kinds, type ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import { mayRefund, type OrderView } from '#app/ui/ticket/order-view.ts';

/** What can be done about an order, and where it cannot, why: words under `resolution` → `refused`. */
export interface Offer {
  kind: ResolutionKind;
  refused: string | null;
}

type Refusal = (order: OrderView) => string | null;

/** What Mend knows beforehand, from the order as it was just read; Shopify has the last word. */
const refusals: Record<ResolutionKind, Refusal> = {
  refund: (order) => (mayRefund(order) ? null : 'nothing_refundable'),
  replacement: (order) => (order.cancelledAt ? 'order_cancelled' : nothingLeft(order) ? 'nothing_left' : null),
  return: nothingSent,
  exchange: nothingSent,
  return_processing: nothingSent,
  goodwill: (order) => (order.paid && !/[1-9]/.test(order.paid.amount) ? 'nothing_paid' : null),
  cancellation: notCancelled,
  address_change: (order) => (order.cancelledAt ? 'order_cancelled' : !order.address ? 'not_shipped' : leftAlready(order) ? 'left_readdress' : isPacked(order) ? 'packed' : null),
  item_change: (order) => (order.cancelledAt ? 'order_cancelled' : order.lines.some((line) => line.unsent) ? null : 'left_items'),
};

/** Every kind, in the order of the buttons. Of an order that was only seen, nothing can be done before it is read. */
export function offersFor(order: OrderView): Offer[] {
  return (Object.keys(kinds) as ResolutionKind[]).map((kind) => ({ kind, refused: order.source === 'live' ? refusals[kind](order) : 'not_live' }));
}

/** What was never sent cannot come back. */
function nothingSent(order: OrderView): string | null {
  return order.fulfillments.length === 0 ? 'nothing_sent' : null;
}

function nothingLeft(order: OrderView): boolean {
  return order.lines.every((line) => line.left === 0);
}

function notCancelled(order: OrderView): string | null {
  if (order.cancelledAt) return 'cancelled_already';
  if (leftAlready(order)) return 'left_cancel';
  return isPacked(order) ? 'packed' : null;
}

function leftAlready({ fulfillmentStatus }: OrderView): boolean {
  return fulfillmentStatus === 'FULFILLED' || fulfillmentStatus === 'PARTIALLY_FULFILLED';
}

/** With someone who packs it now. */
function isPacked({ fulfillmentStatus }: OrderView): boolean {
  return fulfillmentStatus === 'IN_PROGRESS' || fulfillmentStatus === 'PENDING_FULFILLMENT';
}
