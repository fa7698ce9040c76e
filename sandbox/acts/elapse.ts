import { carrierOf, journey } from '../state/carriers.ts';
import type { Fulfillment, Order } from '../state/orders/shapes.ts';
import type { Scan } from '../state/orders/ship-order.ts';
import { days } from '../state/time.ts';
import type { ShopState } from '../types.ts';
import { scanAll, sendParcel } from './send-parcel.ts';
import { orderOn } from './stage.ts';
import type { Stage } from './stage.ts';

/** Lets the world catch up with the clock: replacements leave a day after they were ordered, parcels under way are scanned. */
export function elapse(stage: Stage, shop: ShopState): void {
  sendReplacements(stage, shop);
  for (const parcel of [...stage.world.all<Fulfillment>(shop, 'Fulfillment')]) {
    if (parcel.status !== 'SUCCESS' || parcel.lost || parcel.deliveredAt) continue;
    const order = orderOn(stage, shop, parcel.orderId);
    const scans = due(parcel, order, stage.world.now().getTime());
    if (scans.length > 0) scanAll(stage, shop, structuredClone(parcel), order, scans);
  }
}

/** Orders made of a draft go by the quick carrier, so that they arrive within two days. */
function sendReplacements(stage: Stage, shop: ShopState): void {
  for (const { id, draftOrderId, createdAt, cancelledAt, displayFinancialStatus, fulfillmentIds, waits } of [
    ...stage.world.all<Order>(shop, 'Order'),
  ]) {
    const leaves = Date.parse(createdAt) + days(1);
    if (
      !draftOrderId ||
      cancelledAt ||
      waits ||
      fulfillmentIds.length > 0 ||
      displayFinancialStatus !== 'PAID' ||
      leaves > stage.world.now().getTime()
    )
      continue;
    const order = orderOn(stage, shop, id);
    const lines = order.lines
      .filter((line) => line.requiresShipping && line.unfulfilledQuantity > 0)
      .map((line) => ({ lineItemId: line.id, quantity: line.unfulfilledQuantity }));
    const abroad = order.shippingAddress && order.shippingAddress.countryCodeV2 !== 'KR';
    if (lines.length > 0) sendParcel(stage, shop, order, { lines, carrier: abroad ? 'bluewren-express' : 'gaon', at: leaves });
  }
}

/** The scans between the last one and now. Who was not in gets a second visit a day later. */
function due(parcel: Fulfillment, order: Order, now: number): Scan[] {
  const carrier = carrierOf(parcel.carrier);
  const last = parcel.scans.at(-1);
  const since = last ? Date.parse(last.happenedAt) : 0;
  const planned = journey(carrier, parcel.trackings[0]?.number ?? '', Date.parse(parcel.createdAt), order.shippingAddress?.city ?? null);
  if (last?.status === 'ATTEMPTED_DELIVERY') return [{ ...planned.at(-1)!, at: since + days(1) }].filter((scan) => scan.at <= now);
  return planned.filter((scan) => scan.at > since && scan.at <= now);
}
