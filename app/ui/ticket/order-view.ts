import type { OrderForTicket } from '#app/domain/orders/order-for-ticket.server.ts';
import type { TakenLine, TakenUnits } from '#app/domain/resolutions/claims/taken-on.server.ts';
import { freeUnits, isCounted, mayBeCounted } from '#app/domain/resolutions/claims/units.ts';
import type { AddressSnapshot } from '#app/gateways/shopify/port/address-snapshot.ts';
import type { OrderTotals } from '#app/domain/orders/order-totals.ts';
import type { FulfillmentSnapshot, OrderSnapshot, TrackingSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import type { Money } from '#app/platform/money.ts';

/** An order as the panel draws it: Shopify's own now, or our dated snapshot. */
export interface OrderView {
  source: 'live' | 'snapshot';
  asOf: Date;
  id: string;
  name: string;
  adminUrl: string | null;
  createdAt: Date;
  cancelledAt: Date | null;
  financialStatus: string | null;
  fulfillmentStatus: string | null;
  isReplacement: boolean;
  currency: string;
  /** At purchase. */
  total: Money;
  /** What the customer saw, where it is another currency. */
  presentmentTotal: Money | null;
  /** What the order comes to after edits, returns and refunds; null where that is what was bought. */
  totalNow: Money | null;
  presentmentTotalNow: Money | null;
  totalRefunded: Money;
  /** All that was paid, whatever went back since. Known only live, as the next two. */
  paid: Money | null;
  refundable: Money | null;
  refundableShipping: Money | null;
  lines: OrderLineView[];
  payments: { kind: string; status: string; gateway: string; amount: Money; at: Date }[];
  refunds: { id: string; at: Date; total: Money }[];
  fulfillments: FulfillmentView[];
  address: AddressView | null;
}

export interface OrderLineView {
  id: string;
  productId: string | null;
  variantId: string | null;
  title: string;
  variantTitle: string | null;
  imageUrl: string | null;
  quantity: number;
  /** Units that are still on the order: neither refunded nor taken off. */
  current: number;
  unitPrice: Money;
  /** What may still be refunded or sent again; null when not known. */
  left: number | null;
  /** Units that have not left and are still the customer's; null when not known. */
  unsent: number | null;
  /** What resolutions of ours have taken. */
  taken: TakenUnits[];
  /** Units that others refunded, or that were removed from the order. */
  takenElsewhere: number;
  /** What can be sold now; null when not tracked or not known. */
  available: number | null;
}

export interface FulfillmentView {
  id: string;
  name: string | null;
  displayStatus: string | null;
  /** One for each box. */
  trackings: TrackingSnapshot[];
  sentAt: Date;
  estimatedAt: Date | null;
  lastEvent: { status: string; message: string | null; place: string | null; at: Date } | null;
}

export type AddressView = AddressSnapshot;

/** What the panel needs of an order, live or as last seen, with what resolutions have taken of it. */
export function orderView(found: OrderForTicket, taken: ReadonlyMap<string, TakenLine>): OrderView {
  const { order } = found;
  const live = found.source === 'live' ? found.order : null;
  const inShop = (amount: string): Money => ({ amount, currency: order.currency });
  const abroad = order.presentmentCurrency !== order.currency;
  return {
    source: found.source,
    asOf: found.asOf,
    id: order.id,
    name: order.name,
    adminUrl: `shopify://admin/orders/${order.id}`,
    createdAt: order.createdAt,
    cancelledAt: order.cancelledAt,
    financialStatus: order.financialStatus,
    fulfillmentStatus: order.fulfillmentStatus,
    isReplacement: order.tags.includes('mend-replacement'),
    currency: order.currency,
    total: inShop(order.originalTotal),
    presentmentTotal: abroad ? { amount: order.originalPresentmentTotal, currency: order.presentmentCurrency } : null,
    ...totalsNow(order),
    totalRefunded: inShop(order.totalRefunded),
    paid: live?.paid ?? null,
    refundable: live?.refundable ?? null,
    refundableShipping: live?.refundableShipping ?? null,
    lines: order.lines.map((line) => {
      const now = live?.live.find((one) => one.id === line.id);
      const { id, productId, variantId, title, variantTitle, imageUrl, quantity } = line;
      const unsent = now ? Math.min(now.unfulfilledQuantity, line.currentQuantity) : null;
      const view = { id, productId, variantId, title, variantTitle, imageUrl, quantity, current: line.currentQuantity, unsent, unitPrice: inShop(line.unitPrice), available: now?.available ?? null };
      return { ...view, ...unitsOf(quantity, now?.refundableQuantity ?? null, taken.get(id), found.asOf) };
    }),
    payments: (live?.payments ?? []).filter((payment) => payment.kind !== 'REFUND'),
    // One that waits for the payment provider, or came back from it, has given nothing.
    refunds: (order.refunds ?? []).filter(({ total }) => /[1-9]/.test(total)).map((refund) => ({ id: refund.id, at: refund.createdAt, total: inShop(refund.total) })),
    fulfillments: (order.fulfillments ?? []).map(fulfillmentView),
    address: order.shippingAddress,
  };
}

/** Not `total` of the snapshot: with what was added and without what was taken off, that is a sum nobody was ever shown. */
function totalsNow(order: OrderTotals & Pick<OrderSnapshot, 'currency' | 'presentmentCurrency'>): Pick<OrderView, 'totalNow' | 'presentmentTotalNow'> {
  if (plain(order.originalTotal) === plain(order.currentTotal)) return { totalNow: null, presentmentTotalNow: null };
  const abroad = order.presentmentCurrency !== order.currency;
  return {
    totalNow: { amount: order.currentTotal, currency: order.currency },
    presentmentTotalNow: abroad ? { amount: order.currentPresentmentTotal, currency: order.presentmentCurrency } : null,
  };
}

/** "30000.0" and "30000" are one sum; platform/money.ts would bring its arithmetic along to the browser. */
function plain(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}

function unitsOf(bought: number, refundable: number | null, line: TakenLine | undefined, readAt: Date): Pick<OrderLineView, 'left' | 'taken' | 'takenElsewhere'> {
  const taken = line?.by ?? [];
  if (refundable === null) return { left: null, taken, takenElsewhere: 0 };
  const units = line?.units ?? [];
  // What may be ours is nobody else's: its end tells.
  const refunded = units.filter((unit) => isCounted(unit) || mayBeCounted(unit)).length;
  return { left: freeUnits(bought, refundable, units, readAt).length, taken, takenElsewhere: Math.max(0, bought - refundable - refunded) };
}

/** What a refund could still give back: some goods, or the shipping when all goods are settled; nothing where no money is left of what was paid. */
export function mayRefund(order: Pick<OrderView, 'lines' | 'refundable' | 'refundableShipping'>): boolean {
  if (order.refundable && !/[1-9]/.test(order.refundable.amount)) return false;
  return order.lines.some((line) => line.left !== 0) || shippingLeft(order) !== null;
}

/**
 * Money that is left of goods which are all gone at Shopify by no hand of ours, such as after a
 * refund that the payment provider sent back: only Shopify's own page gives it. Null where there is none.
 */
export function leftAtShopify({ lines, refundable }: Pick<OrderView, 'lines' | 'refundable'>): Money | null {
  const gone = lines.every(({ left, taken }) => left === 0 && taken.length === 0);
  return gone && refundable && /[1-9]/.test(refundable.amount) ? refundable : null;
}

/** The shipping that can be refunded; null when there is none, or it is not known. */
export function shippingLeft({ refundableShipping: left }: Pick<OrderView, 'refundableShipping'>): Money | null {
  // It stands in a field: Shopify's "3000.0" as a person writes it.
  return left && /[1-9]/.test(left.amount) ? { ...left, amount: left.amount.replace(/\.0+$/, '') } : null;
}

export function fulfillmentView(parcel: FulfillmentSnapshot): FulfillmentView {
  const last = parcel.events.toSorted((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime()).at(-1);
  return {
    id: parcel.id,
    name: parcel.name,
    displayStatus: parcel.displayStatus,
    trackings: parcel.trackings.map((one) => ({ ...one, url: safeUrl(one.url) })),
    sentAt: parcel.createdAt,
    estimatedAt: parcel.estimatedDeliveryAt,
    lastEvent: last ? { status: last.status, message: last.message, place: last.place, at: last.happenedAt } : null,
  };
}

/** Whoever fulfils an order may write any address there. */
function safeUrl(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}
