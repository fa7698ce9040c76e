import type { Ledger } from '#app/desk/desk.ts';
import type { FulfillmentEventSnapshot, TrackingSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import type { Fulfillment } from '#app/platform/generated/prisma/client.ts';
import type { ParcelNews } from './order-news.ts';
import { recordOnce } from './record-once.server.ts';
import type { OrderSource } from './order-source.ts';

/** The parcels of an order become these. @returns whether anything about them changed */
export async function saveFulfillments(ledger: Ledger, orderId: string, parcels: readonly ParcelNews[], from: OrderSource): Promise<boolean> {
  const gone = await ledger.db.fulfillment.deleteMany({
    where: { shopId: ledger.shop.id, orderId, id: { notIn: parcels.map(({ id }) => id) } },
  });
  let changed = gone.count > 0;
  for (const parcel of parcels) changed = (await saveFulfillment(ledger, orderId, parcel, from)) || changed;
  return changed;
}

/** One parcel of an order that is kept already; tells once when it was delivered. */
export async function saveFulfillment(ledger: Ledger, orderId: string, parcel: ParcelNews, from: OrderSource): Promise<boolean> {
  const shopId = ledger.shop.id;
  const where = { shopId_id: { shopId, id: parcel.id } };
  const known = await ledger.db.fulfillment.findUnique({ where, include: { events: { select: { id: true } } } });
  const { events, lines, trackings, ...told } = parcel;
  const values = { ...told, orderId, lines: lines.map((line) => ({ ...line })), ...numbersOf(trackings), ...deliveredIn(parcel), ...lastEvent(known, parcel), ...(from.readAt ? { syncedAt: from.readAt } : {}) };
  await ledger.db.fulfillment.upsert({ where, create: { syncedAt: new Date(0), ...values, shopId }, update: values });
  if (events) await saveEvents(ledger, parcel.id, events, known?.events.length ?? 0);

  const deliveredAt = values.deliveredAt ?? null;
  const isHistory = from.source === 'fill' && !known;
  if (deliveredAt && !known?.deliveredAt && !isHistory) await recordOnce(ledger, 'parcel_delivered', orderId, { fulfillmentId: parcel.id, deliveredAt: deliveredAt.toISOString() });
  return !known || known.updatedAt < parcel.updatedAt || known.status !== parcel.status || (events !== undefined && differ(known.events, events));
}

async function saveEvents(ledger: Ledger, fulfillmentId: string, events: readonly FulfillmentEventSnapshot[], known: number): Promise<void> {
  const shopId = ledger.shop.id;
  if (known) await ledger.db.fulfillmentEvent.deleteMany({ where: { shopId, fulfillmentId } });
  if (events.length) await ledger.db.fulfillmentEvent.createMany({ data: events.map((event) => ({ ...event, shopId, fulfillmentId })) });
}

/** The columns of the first are kept for the version before alone. */
function numbersOf(trackings: readonly TrackingSnapshot[]) {
  const [first] = trackings;
  return { trackings: trackings.map((one) => ({ ...one })), trackingCompany: first?.company ?? null, trackingNumber: first?.number ?? null, trackingUrl: first?.url ?? null };
}

/** Some carriers report the delivery only as a scan. */
function deliveredIn(parcel: ParcelNews): { deliveredAt?: Date | null } {
  if (parcel.deliveredAt || !parcel.events) return parcel.deliveredAt === undefined ? {} : { deliveredAt: parcel.deliveredAt };
  return { deliveredAt: parcel.events.findLast((event) => event.status === 'DELIVERED')?.happenedAt ?? null };
}

function lastEvent(known: Fulfillment | null, parcel: ParcelNews): Partial<Pick<Fulfillment, 'lastEventAt' | 'lastEventStatus' | 'lastEventMessage'>> {
  if (!parcel.events) return known ? {} : { lastEventAt: parcel.createdAt };
  const last = parcel.events.reduce<FulfillmentEventSnapshot | null>((latest, event) => (latest && latest.happenedAt > event.happenedAt ? latest : event), null);
  return { lastEventAt: last?.happenedAt ?? parcel.createdAt, lastEventStatus: last?.status ?? null, lastEventMessage: last?.message ?? null };
}

function differ(known: readonly { id: string }[], events: readonly { id: string }[]): boolean {
  const ids = new Set(known.map(({ id }) => id));
  return ids.size !== events.length || events.some(({ id }) => !ids.has(id));
}
