import type { Desk } from '#app/desk/desk.ts';
import { lockOrder } from './lock-order.sql.server.ts';
import { FulfillmentPayload } from './payloads/fulfillment-payload.ts';
import { queueRefresh } from './queue-refresh.ts';
import { saveFulfillment } from './save-fulfillment.server.ts';
import { parcelWithoutBuyer } from './without-buyer.ts';

/** fulfillments/create and fulfillments/update. @throws ZodError for a body of another shape */
export async function takeFulfillment(desk: Desk, body: unknown): Promise<void> {
  const { orderId, parcel } = FulfillmentPayload.parse(body);
  await desk.transaction(async function take(ledger) {
    const shopId = ledger.shop.id;
    await lockOrder(ledger, orderId);
    const order = await ledger.db.order.findUnique({ where: { shopId_id: { shopId, id: orderId } }, select: { redactedAt: true } });
    const known = await ledger.db.fulfillment.findUnique({ where: { shopId_id: { shopId, id: parcel.id } }, select: { updatedAt: true } });
    if (order && (!known || known.updatedAt < parcel.updatedAt)) {
      await saveFulfillment(ledger, orderId, order.redactedAt ? parcelWithoutBuyer(parcel) : parcel, { source: 'webhook' });
      await ledger.announce({ topic: 'order' });
    }
    await queueRefresh(ledger, orderId);
  });
}
