import type { Desk } from '#app/desk/desk.ts';

export interface DataRequestLine {
  id: string;
  customerId: string | null;
  state: 'waiting' | 'ready' | 'expired';
  requestedAt: Date;
  expiresAt: Date | null;
}

/** Customers' requests for their data, newest first, 100 at most. */
export async function dataRequests(desk: Desk): Promise<DataRequestLine[]> {
  const rows = await desk.db.dataRequest.findMany({
    where: { shopId: desk.shop.id },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, customerId: true, state: true, requestedAt: true, expiresAt: true },
  });
  const now = desk.clock.now();
  return rows.map((row) => ({ ...row, state: stateOf(row.state, row.expiresAt, now) }));
}

/** Between its last moment and the night that empties it, an export has expired as well. */
export function stateOf(state: string, expiresAt: Date | null, now: Date): DataRequestLine['state'] {
  if (state === 'ready' && expiresAt && expiresAt <= now) return 'expired';
  return state as DataRequestLine['state'];
}
