/** Sends a parcel and lets it be scanned: shared by the acts that move goods. */
import { carrierOf, estimate, journey, trackingNumber } from '../state/carriers.ts';
import { saveOrder } from '../state/orders/save-order.ts';
import type { Fulfillment, FulfillmentEvent, Order } from '../state/orders/shapes.ts';
import { scanParcel, shipOrder } from '../state/orders/ship-order.ts';
import type { Scan } from '../state/orders/ship-order.ts';
import { moveStock } from '../state/stock.ts';
import { iso, laterThan } from '../state/time.ts';
import type { ShopState } from '../types.ts';
import { announce } from '../webhooks/announce.ts';
import type { News } from '../webhooks/announce.ts';
import { fulfillmentEventPayload, fulfillmentPayload } from '../webhooks/payloads/fulfillment-payload.ts';
import { orderPayload } from '../webhooks/payloads/order-payload.ts';
import type { Stage } from './stage.ts';

export interface Sending {
  lines: { lineItemId: string; quantity: number }[];
  /** Key or company of the carrier. */
  carrier: string;
  /** In so many boxes, each with a number of its own; one unless it says so. */
  boxes?: number;
  /** Handed over at, in milliseconds; not after now. */
  at: number;
}

/** Hands goods of an order copy to a carrier; both documents are put and announced. */
export function sendParcel(stage: Stage, shop: ShopState, order: Order, sending: Sending): Fulfillment {
  const { world, emit } = stage;
  const nextId = (kind: string) => world.nextId(shop, kind);
  const carrier = carrierOf(sending.carrier);
  const numbers = Array.from({ length: sending.boxes ?? 1 }, () => trackingNumber(carrier, nextId('Parcel')));
  const location = [...world.all(shop, 'Location')].find((one) => one.isPrimary)!;
  const parcel = shipOrder(
    order,
    {
      carrier: carrier.key,
      trackings: numbers.map((number) => ({ company: carrier.company, number, url: carrier.site + number })),
      locationId: location.id,
      lines: sending.lines,
      at: iso(sending.at),
      estimatedDeliveryAt: iso(estimate(carrier, sending.at)),
    },
    nextId,
  );
  const first = journey(carrier, numbers[0]!, Date.parse(parcel.createdAt), order.shippingAddress?.city ?? null)[0]!;
  const event = scanParcel(parcel, order, first, nextId);
  world.put(shop, 'Fulfillment', parcel);
  order.waits = null;
  saveOrder(world, shop, order);
  for (const { lineItemId, quantity } of sending.lines)
    moveStock(world, shop, order.lines.find((line) => line.id === lineItemId)!.variantId, location.id, { committed: -quantity, on_hand: -quantity });
  announce(emit, shop, [
    ['fulfillments/create', fulfillmentPayload(order, parcel)],
    scanNews(stage, shop, parcel, event),
    ...orderNews(stage, shop, order),
  ]);
  return parcel;
}

/** Adds scans to a parcel copy; puts and announces parcel and order. */
export function scanAll(stage: Stage, shop: ShopState, parcel: Fulfillment, order: Order, scans: Scan[]): Fulfillment {
  const { world, emit } = stage;
  const events = scans.map((scan) => scanParcel(parcel, order, scan, (kind) => world.nextId(shop, kind)));
  parcel.updatedAt = laterThan(parcel.updatedAt, world.now());
  world.put(shop, 'Fulfillment', parcel);
  closeWhenDone(stage, shop, order);
  saveOrder(world, shop, order);
  announce(emit, shop, [
    ...events.map((event) => scanNews(stage, shop, parcel, event)),
    ['fulfillments/update', fulfillmentPayload(order, parcel)],
    ['orders/updated', orderPayload(world, shop, order)],
  ]);
  return parcel;
}

function scanNews({ world }: Stage, shop: ShopState, parcel: Fulfillment, event: FulfillmentEvent): News {
  const [shopDoc] = world.all(shop, 'Shop');
  return ['fulfillment_events/create', fulfillmentEventPayload(parcel, event, shopDoc!.id)];
}

function orderNews({ world }: Stage, shop: ShopState, order: Order): News[] {
  const body = orderPayload(world, shop, order);
  return [
    [order.displayFulfillmentStatus === 'FULFILLED' ? 'orders/fulfilled' : 'orders/partially_fulfilled', body],
    ['orders/updated', body],
  ];
}

/** Shopify archives an order that is paid and delivered whole. */
function closeWhenDone({ world }: Stage, shop: ShopState, order: Order): void {
  const parcels = order.fulfillmentIds.map((id) => world.get<Fulfillment>(shop, 'Fulfillment', id)!);
  const delivered = order.displayFulfillmentStatus === 'FULFILLED' && parcels.every((one) => one.status !== 'SUCCESS' || one.deliveredAt);
  if (!delivered || order.closedAt || order.displayFinancialStatus !== 'PAID') return;
  order.closed = true;
  order.closedAt = iso(world.now());
}
