import { kinds, type ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import { leftAtShopify, mayRefund, type OrderView } from '#app/ui/ticket/order-view.ts';

/** What can be done about an order, and where it cannot, why: words under `resolution` → `refused`. */
export interface Offer {
  kind: ResolutionKind;
  refused: Refused | null;
  /** What comes nearest to it and can be done; null where it can itself, or nothing comes near. */
  instead: ResolutionKind | null;
}

type Refused = keyof typeof nearest | 'not_live';

type Refusal = (order: OrderView) => Refused | null;

/** What Mend knows beforehand, from the order as it was just read; Shopify has the last word. */
const refusals: Record<ResolutionKind, Refusal> = {
  refund: (order) => (mayRefund(order) ? null : leftAtShopify(order) ? 'left_at_shopify' : nothingPaid(order) ? 'nothing_paid' : 'nothing_refundable'),
  replacement: (order) => (order.cancelledAt ? 'order_cancelled' : nothingLeft(order) ? 'nothing_left' : null),
  return: nothingSent,
  exchange: nothingSent,
  return_processing: nothingSent,
  goodwill: (order) => (nothingPaid(order) ? 'nothing_paid' : null),
  cancellation: notCancelled,
  address_change: (order) => (order.cancelledAt ? 'cancelled_already' : !order.address ? 'not_shipped' : leftAlready(order) ? 'left_readdress' : isPacked(order) ? 'packed_readdress' : null),
  item_change: (order) => (order.cancelledAt ? 'cancelled_already' : order.lines.some((line) => line.unsent) ? null : 'left_items'),
};

/** What comes nearest to what cannot be, the nearest first. */
const nearest = {
  nothing_sent: ['cancellation', 'item_change', 'refund'],
  nothing_paid: ['cancellation', 'replacement'],
  nothing_refundable: ['goodwill', 'replacement'],
  nothing_left: ['goodwill'],
  order_cancelled: ['refund', 'goodwill'],
  cancelled_already: [],
  left_at_shopify: [],
  left_cancel: ['return', 'refund'],
  left_readdress: ['replacement', 'refund'],
  left_items: ['exchange', 'replacement', 'refund'],
  packed_cancel: [],
  packed_readdress: [],
  not_shipped: [],
} as const satisfies Record<string, ResolutionKind[]>;

/** Every kind, in the order of the buttons. Of an order that was only seen, nothing can be done before it is read. */
export function offersFor(order: OrderView): Offer[] {
  const refusedOf = (kind: ResolutionKind): Refused | null => (order.source === 'live' ? refusals[kind](order) : 'not_live');
  return (Object.keys(kinds) as ResolutionKind[]).map((kind) => {
    const refused = refusedOf(kind);
    const near: readonly ResolutionKind[] = refused && refused !== 'not_live' ? nearest[refused] : [];
    return { kind, refused, instead: near.find((one) => refusedOf(one) === null) ?? null };
  });
}

function nothingPaid({ paid }: OrderView): boolean {
  return paid !== null && !/[1-9]/.test(paid.amount);
}

/** What was never sent cannot come back. */
function nothingSent(order: OrderView): 'nothing_sent' | null {
  return order.fulfillments.length === 0 ? 'nothing_sent' : null;
}

function nothingLeft(order: OrderView): boolean {
  return order.lines.every((line) => line.left === 0);
}

function notCancelled(order: OrderView): Refused | null {
  if (order.cancelledAt) return 'cancelled_already';
  if (leftAlready(order)) return 'left_cancel';
  return isPacked(order) ? 'packed_cancel' : null;
}

function leftAlready({ fulfillmentStatus }: OrderView): boolean {
  return fulfillmentStatus === 'FULFILLED' || fulfillmentStatus === 'PARTIALLY_FULFILLED';
}

/** With someone who packs it now. */
function isPacked({ fulfillmentStatus }: OrderView): boolean {
  return fulfillmentStatus === 'IN_PROGRESS' || fulfillmentStatus === 'PENDING_FULFILLMENT';
}
