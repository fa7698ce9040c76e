import type { Desk } from '#app/desk/desk.ts';
import { lockOrder } from '#app/domain/orders/lock-order.sql.server.ts';
import { trackingsOf } from '#app/domain/orders/trackings-of.ts';
import { trackingWithoutBuyer } from '#app/domain/orders/without-buyer.ts';
import { Prisma } from '#app/platform/generated/prisma/client.ts';
import { withoutPerson } from './without-person.ts';
import { withoutWords } from './without-words.ts';

/** Erases addresses, and what leads to them, from an order's snapshot; lines, amounts and dates stay. */
export async function redactOrder(desk: Desk, orderId: string): Promise<void> {
  await desk.transaction(async function eraseOrder(ledger) {
    const { db } = ledger;
    const shopId = ledger.shop.id;
    // News that is being saved just now is erased too, and later news finds the mark.
    await lockOrder(ledger, orderId);
    const parcels = await db.fulfillment.findMany({ where: { shopId, orderId }, select: { id: true, trackings: true } });
    for (const parcel of parcels) {
      const trackings = trackingsOf(parcel).map((one) => ({ ...trackingWithoutBuyer(one) }));
      await db.fulfillment.updateMany({ where: { shopId, id: parcel.id }, data: { trackings, trackingNumber: null, trackingUrl: null, lastEventMessage: null } });
    }
    await db.fulfillmentEvent.updateMany({ where: { shopId, fulfillmentId: { in: parcels.map(({ id }) => id) } }, data: { message: null, place: null } });
    await db.orderRefund.updateMany({ where: { shopId, orderId }, data: { note: null } });
    await db.survey.updateMany({ where: { shopId, issue: { orderId } }, data: { comment: null, tokenHash: null } });
    await db.shopperRequest.updateMany({ where: { shopId, orderId }, data: { wish: {} } });
    for (const resolution of await db.resolution.findMany({ where: { shopId, orderId }, select: { id: true, plan: true } })) {
      await db.resolution.updateMany({ where: { shopId, id: resolution.id }, data: { plan: withoutPerson(resolution.plan), earlierPlans: Prisma.DbNull, failure: Prisma.DbNull, sealedCode: null, sealedKeyId: null } });
    }
    for (const event of await db.event.findMany({ where: { shopId, subjectKind: 'order', subjectId: orderId }, select: { id: true, payload: true } })) {
      await db.event.updateMany({ where: { shopId, id: event.id }, data: { payload: withoutWords(event.payload) } });
    }
    await db.order.updateMany({ where: { shopId, id: orderId }, data: { email: null, phone: null, shippingAddress: Prisma.DbNull, tags: [], redactedAt: ledger.clock.now() } });
  });
}
