import { Problem } from '#app/platform/problem.ts';
import type { Difference } from './differences.ts';
import type { ResolutionRow } from './resolution-row.ts';

/** In `details.shown` of the Problem order_changed. */
export interface OrderChanged {
  differences: Difference[];
  /** The draft as it stands now, to be confirmed by its new hash; null when it cannot be carried out any more, or is not the caller's to change. */
  fresh: ResolutionRow | null;
}

export function orderChanged(differences: Difference[], fresh: ResolutionRow | null): Problem {
  return new Problem('order_changed', { shown: { differences, fresh } satisfies OrderChanged });
}
