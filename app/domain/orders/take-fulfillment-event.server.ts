import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { FulfillmentEventSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import { lockOrder } from './lock-order.sql.server.ts';
import { FulfillmentEventDeletedPayload, FulfillmentEventPayload } from './payloads/fulfillment-payload.ts';
import { queueRefresh } from './queue-refresh.ts';
import { recordOnce } from './record-once.server.ts';
import { scanWithoutBuyer } from './without-buyer.ts';

/** fulfillment_events/create: a scan. @throws ZodError for a body of another shape */
export async function takeFulfillmentEvent(desk: Desk, body: unknown): Promise<void> {
  const { orderId, fulfillmentId, event } = FulfillmentEventPayload.parse(body);
  await desk.transaction(async function take(ledger) {
    await lockOrder(ledger, orderId);
    await saveScan(ledger, orderId, fulfillmentId, event);
    await queueRefresh(ledger, orderId);
  });
}

/** fulfillment_events/delete: what is left is read. @throws ZodError for a body of another shape */
export async function takeFulfillmentEventDeleted(desk: Desk, body: unknown): Promise<void> {
  const { order_id: orderId } = FulfillmentEventDeletedPayload.parse(body);
  if (!orderId) return;
  await desk.transaction(async function take(ledger) {
    await queueRefresh(ledger, orderId);
  });
}

/** A scan may come before its parcel is known; the reading that follows brings both. */
async function saveScan(ledger: Ledger, orderId: string, fulfillmentId: string, scan: FulfillmentEventSnapshot): Promise<void> {
  const shopId = ledger.shop.id;
  const parcel = await ledger.db.fulfillment.findUnique({ where: { shopId_id: { shopId, id: fulfillmentId } }, include: { order: { select: { redactedAt: true } } } });
  if (!parcel || parcel.orderId !== orderId) return;
  const event = parcel.order.redactedAt ? scanWithoutBuyer(scan) : scan;
  await ledger.db.fulfillmentEvent.createMany({ data: [{ ...event, shopId, fulfillmentId }], skipDuplicates: true });
  const isLast = !parcel.lastEventStatus || !parcel.lastEventAt || event.happenedAt >= parcel.lastEventAt;
  const arrives = event.status === 'DELIVERED' && !parcel.deliveredAt;
  await ledger.db.fulfillment.updateMany({
    where: { shopId, id: fulfillmentId },
    data: {
      ...(isLast ? { lastEventAt: event.happenedAt, lastEventStatus: event.status, lastEventMessage: event.message, displayStatus: event.status } : {}),
      ...(arrives ? { deliveredAt: event.happenedAt } : {}),
    },
  });
  if (arrives) await recordOnce(ledger, 'parcel_delivered', orderId, { fulfillmentId, deliveredAt: event.happenedAt.toISOString() });
  await ledger.announce({ topic: 'order' });
}
