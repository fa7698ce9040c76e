import { createHash } from 'node:crypto';
import type { Desk } from '#app/desk/desk.ts';
import type { FulfillmentSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import type { LiveOrder } from '#app/gateways/shopify/port/orders.ts';
import { Problem } from '#app/platform/problem.ts';
import { dateWords } from '../messages/message-words.server.ts';
import type { ReplacementPlan } from '../plan.ts';
import type { ReplacementOutcome, ResolutionRow } from '../resolution-row.ts';

/** What ending a replacement would do, as Shopify knows its order now. */
export interface LossPlan {
  resolutionId: string;
  /** The replacement order. */
  orderId: string;
  orderName: string;
  /** Cancelled in Shopify already: then it never arrives, lost or not. */
  cancelled: boolean;
  /** What may be refunded or sent again afterwards, on this order. */
  lines: { title: string; variantTitle: string | null; quantity: number }[];
  of: { orderId: string; orderName: string };
  /** All that left. */
  parcels: FulfillmentSnapshot[];
  /** Hand it back when ending: it names what the agent saw. */
  seen: string;
}

/**
 * Reads the replacement order, on the caller's own token. Only one that left
 * and did not arrive can be lost: what has not left would leave all the same.
 * @throws Problem not_possible with the reason, not_found when Shopify does not show the order
 */
export async function readLoss(desk: Desk, row: ResolutionRow): Promise<LossPlan> {
  const outcome = row.outcome as ReplacementOutcome;
  const order = await desk.shopify.liveOrder(outcome.orderId);
  if (!order) throw new Problem('not_found', { words: 'order_not_found' });
  if (!order.cancelledAt) await refuseUnlessUnderWay(desk, order);
  const { lines, orderId, orderName } = row.plan as ReplacementPlan;
  const parcels = sentParcels(order);
  return {
    resolutionId: row.id,
    orderId: order.id,
    orderName: order.name,
    cancelled: order.cancelledAt !== null,
    lines: lines.map(({ title, variantTitle, quantity }) => ({ title, variantTitle, quantity })),
    of: { orderId, orderName },
    parcels,
    seen: createHash('sha256').update(JSON.stringify([order.cancelledAt, parcels])).digest('hex'),
  };
}

async function refuseUnlessUnderWay(desk: Desk, order: LiveOrder): Promise<void> {
  if (order.live.some((line) => line.unfulfilledQuantity > 0)) throw new Problem('not_possible', { words: 'replacement_not_sent', values: { order: order.name } });
  const arrived = sentParcels(order).flatMap((parcel) => (parcel.deliveredAt ? [parcel.deliveredAt] : []));
  if (arrived.length === 0) return;
  const settings = await desk.db.shopSettings.findFirstOrThrow({ where: { shopId: desk.shop.id }, select: { locale: true, timeZone: true } });
  const words = arrived.length < sentParcels(order).length ? 'replacement_partly_arrived' : 'replacement_arrived';
  throw new Problem('not_possible', { words, values: { order: order.name, at: dateWords(arrived[0]!, settings.locale, settings.timeZone) } });
}

function sentParcels(order: LiveOrder): FulfillmentSnapshot[] {
  return order.fulfillments.filter((parcel) => parcel.status.toUpperCase() !== 'CANCELLED');
}
