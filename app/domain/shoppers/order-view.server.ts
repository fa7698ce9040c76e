import type { Desk } from '#app/desk/desk.ts';
import { trackingsOf } from '#app/domain/orders/trackings-of.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { after } from '#app/platform/spans.ts';
import { factParts, factsOf, parcelsOf, type OrderWithParcels } from './order-facts.ts';
import { isAwaited, kindsWithLines, lateFrom, mayAsk, orderState, parcelState, type OrderState, type ParcelState, type RequestKind } from './order-help.ts';
import { orderMatters, type Matter } from './order-matters.server.ts';
import type { OrderProof } from './prove-order.server.ts';

/** An order as its shopper sees it: keys that the block has words for, and values. Times are ISO text. */
export interface OrderView extends OrderShown {
  /** Orders that were sent in its place. */
  replacements: OrderShown[];
  /** What may be asked of it now. */
  can: RequestKind[];
  /** Of those, the ones that are about chosen goods. */
  withLines: RequestKind[];
  /** The last moment of waiting, after which it may be told as late: told as a day, the day that was named. Null where nothing is awaited, or it is late already. */
  lateFrom: string | null;
  /** What was told of it or asked, newest first. */
  matters: Matter[];
  /** Country of the address it goes to: a new one is in it too. */
  country: string | null;
}

export interface OrderShown {
  id: string;
  name: string;
  placedAt: string;
  /** Shopify had it like this then. */
  asOf: string;
  state: OrderState;
  items: { id: string; title: string; variant: string | null; quantity: number }[];
  parcels: ParcelShown[];
}

export interface ParcelShown {
  state: ParcelState;
  /** Titles and counts of what is in it; empty where it is all there is. */
  items: { title: string; quantity: number }[];
  trackings: { company: string | null; number: string | null; url: string | null }[];
  /** Of one that may still arrive then. */
  estimatedAt: string | null;
  deliveredAt: string | null;
  /** The carrier's last scan; in its own words, or else by its state. */
  last: { at: string; status: ParcelState | null; message: string | null; place: string | null } | null;
}

/** The order that was proven, as it was last seen. @param proof of proveOrder */
export async function orderView(desk: Desk, { orderId }: Pick<OrderProof, 'orderId'>): Promise<OrderView> {
  const shopId = desk.shop.id;
  const order = await desk.db.order.findFirstOrThrow({ where: { shopId, id: orderId }, include: factParts });
  const made = await desk.db.resolution.findMany({ where: { shopId, orderId, state: 'done', replacementOrderId: { not: null } }, select: { replacementOrderId: true } });
  const replacements = made.length === 0 ? [] : await desk.db.order.findMany({ where: { shopId, id: { in: made.map((one) => one.replacementOrderId!) }, deletedAt: null, redactedAt: null }, include: factParts, orderBy: { createdAt: 'asc' } });
  const [facts, now] = [factsOf(order), desk.clock.now()];
  const { timeZone } = await shopSettings(desk);
  const due = lateFrom(facts, timeZone);
  const can = mayAsk(facts, now, timeZone);
  return {
    ...shown(order),
    replacements: replacements.map(shown),
    can,
    withLines: can.filter((kind) => kindsWithLines.includes(kind)),
    lateFrom: due && due > now ? after(due, -1).toISOString() : null,
    matters: await orderMatters(desk, orderId),
    country: (order.shippingAddress as { countryCode?: string | null } | null)?.countryCode ?? null,
  };
}

function shown(order: OrderWithParcels): OrderShown {
  const [state, parcels] = [orderState(factsOf(order)), parcelsOf(order)];
  // Of a single parcel the order's own list says what is in it.
  const inParts = parcels.length > 1 || state === 'partly_sent';
  return {
    id: order.id,
    name: order.name,
    placedAt: order.createdAt.toISOString(),
    asOf: (order.syncedAt > order.updatedAt ? order.syncedAt : order.updatedAt).toISOString(),
    state,
    items: order.lines.filter((line) => line.currentQuantity > 0).map(({ id, title, variantTitle, currentQuantity }) => ({ id, title, variant: variantTitle, quantity: currentQuantity })),
    parcels: parcels.map((parcel) => parcelShown(parcel, inParts ? order.lines : [])),
  };
}

function parcelShown(parcel: OrderWithParcels['fulfillments'][number], lines: OrderWithParcels['lines']): ParcelShown {
  const [scan] = parcel.events;
  const facts = { status: parcel.displayStatus ?? parcel.status, deliveredAt: parcel.deliveredAt };
  const goods = parcel.lines as { orderLineId: string; quantity: number }[];
  return {
    state: parcelState(facts),
    items: goods.flatMap(({ orderLineId, quantity }) => lines.filter((line) => line.id === orderLineId).map(({ title }) => ({ title, quantity }))),
    // Anyone who fulfils writes these: an address of the web, or none.
    trackings: trackingsOf(parcel).map(({ company, number, url }) => ({ company, number, url: url && /^https?:\/\//i.test(url) ? url : null })),
    estimatedAt: isAwaited(facts) ? (parcel.estimatedDeliveryAt?.toISOString() ?? null) : null,
    deliveredAt: parcel.deliveredAt?.toISOString() ?? null,
    last: scan ? { at: scan.happenedAt.toISOString(), status: scan.message ? null : parcelState({ status: scan.status, deliveredAt: null }), message: scan.message, place: scan.place } : null,
  };
}
