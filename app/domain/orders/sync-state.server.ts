import type { Desk } from '#app/desk/desk.ts';

export interface SyncState {
  /** none: nothing was ever begun. */
  state: 'none' | 'running' | 'done' | 'failed';
  /** count | bulk | read | pages | parcels | older_parcels; what is done and total count in. */
  step: string | null;
  done: number;
  /** Null while it is not known. */
  total: number | null;
  /** A problem's code: of the try that failed while it goes on, or of the end. */
  error: string | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** When the orders were last compared with Shopify, and how many differed then. */
  checkedAt: Date | null;
  repaired: number;
}

/** How far the snapshot of this shop's orders is. */
export async function syncState(desk: Desk): Promise<SyncState> {
  const shopId = desk.shop.id;
  const newest = { startedAt: 'desc' } as const;
  const fill = await desk.db.syncRun.findFirst({ where: { shopId, kind: 'first_fill' }, orderBy: newest });
  const check = await desk.db.syncRun.findFirst({ where: { shopId, kind: 'nightly', state: 'done' }, orderBy: newest });
  return {
    state: (fill?.state as SyncState['state'] | undefined) ?? 'none',
    step: fill?.step ?? null,
    done: fill?.done ?? 0,
    total: fill?.total ?? null,
    error: fill?.error ?? null,
    startedAt: fill?.startedAt ?? null,
    finishedAt: fill?.finishedAt ?? null,
    checkedAt: check?.finishedAt ?? fill?.finishedAt ?? null,
    repaired: check?.repaired ?? 0,
  };
}
