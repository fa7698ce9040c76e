import { after, days } from '#app/platform/spans.ts';

/** A parcel without a scan for so long counts as arrived, and is labelled as assumed. */
const SILENT_FOR = days(10);

interface Parcels {
  cancelledAt: Date | null;
  deletedAt: Date | null;
  fulfillmentStatus: string | null;
  fulfillments: { status: string; deliveredAt: Date | null; lastEventAt: Date | null; createdAt: Date }[];
}

export type ParcelNews = { kind: 'under_way' } | { kind: 'cancelled' } | { kind: 'deleted' } | { kind: 'arrived'; at: Date; assumed: boolean };

/**
 * What the parcels of an order come to. All of it must have left and each
 * parcel have come; an order that has not left yet is never assumed delivered,
 * and one that was deleted before it left never leaves.
 */
export function deliveryOf(order: Parcels | null, now: Date): ParcelNews {
  if (!order) return { kind: 'under_way' };
  if (order.cancelledAt) return { kind: 'cancelled' };
  const parcels = order.fulfillments.filter((parcel) => parcel.status !== 'CANCELLED' && parcel.status !== 'cancelled');
  if (order.deletedAt && parcels.length === 0) return { kind: 'deleted' };
  if (parcels.length === 0 || order.fulfillmentStatus?.toUpperCase() !== 'FULFILLED') return { kind: 'under_way' };
  const ends = parcels.map((parcel) => {
    const silentSince = after(parcel.lastEventAt ?? parcel.createdAt, SILENT_FOR);
    return parcel.deliveredAt ? { at: parcel.deliveredAt, assumed: false } : silentSince <= now ? { at: now, assumed: true } : null;
  });
  if (ends.some((end) => end === null)) return { kind: 'under_way' };
  const at = new Date(Math.max(...ends.map((end) => end!.at.getTime())));
  return { kind: 'arrived', at, assumed: ends.some((end) => end!.assumed) };
}
