import type { Desk } from '#app/desk/desk.ts';
import type { SyncRun } from '#app/platform/generated/prisma/client.ts';

/** Steps of a first fill, then those of the nightly reconciliation. */
export type FillStep = 'count' | 'bulk' | 'read' | 'pages' | 'parcels' | 'older_parcels' | 'changed' | 'under_way' | 'vanished' | 'older_vanished';

/** What a piece of work came to. It is written in one go, so a run that was killed goes on from the last one. */
export interface Progress {
  step: FillStep | 'finished';
  cursor?: string | null;
  done?: number;
  total?: number | null;
  repaired?: number;
  bulkOperationId?: string;
  /** Milliseconds of real time to wait before going on. */
  wait?: number;
}

/** One piece of work of a step: small enough to be done again. */
export type Work = (desk: Desk, run: SyncRun) => Promise<Progress>;
