/** What decides which parcel of an order a message speaks of. */
export interface Parcel {
  status: string;
  displayStatus: string | null;
  createdAt: Date;
  deliveredAt: Date | null;
  lastEventAt: Date | null;
}

const TROUBLED = ['NOT_DELIVERED', 'FAILURE', 'ATTEMPTED_DELIVERY', 'DELAYED'];

/** One that is in trouble, else one still under way (the longest without a scan), else the last one delivered. */
export function parcelInQuestion<P extends Parcel>(parcels: P[]): P | null {
  const sent = parcels.filter((parcel) => parcel.status.toUpperCase() !== 'CANCELLED');
  return sent.toSorted((one, other) => rank(one) - rank(other) || order(one, other))[0] ?? null;
}

function rank(parcel: Parcel): number {
  if (parcel.deliveredAt) return 2;
  return TROUBLED.includes(parcel.displayStatus?.toUpperCase() ?? '') ? 0 : 1;
}

function order(one: Parcel, other: Parcel): number {
  if (one.deliveredAt && other.deliveredAt) return other.deliveredAt.getTime() - one.deliveredAt.getTime();
  return (one.lastEventAt ?? one.createdAt).getTime() - (other.lastEventAt ?? other.createdAt).getTime();
}
