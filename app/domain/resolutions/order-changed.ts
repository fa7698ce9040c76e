import { Problem } from '#app/platform/problem.ts';
import type { Difference } from './differences.ts';
import type { ResolutionRow } from './resolution-row.ts';

/** In `details.shown` of the Problem order_changed. */
export interface OrderChanged {
  differences: Difference[];
  /** The draft as it stands now, to be confirmed by its new hash; null when it cannot be carried out any more, or is not the caller's to change. */
  fresh: ResolutionRow | null;
}

/** What stands in the way now: words under `problems`. */
export interface Why {
  words: string;
  values: Record<string, string | number>;
  code: string;
  shown: unknown;
}

/** Where it cannot be done any more, its words say why. */
export function orderChanged(differences: Difference[], fresh: ResolutionRow | null): Problem {
  const why = differences.find(({ what }) => what === 'impossible')?.after as Why | undefined;
  return new Problem('order_changed', { ...(why ? { words: why.words, values: why.values } : {}), shown: { differences, fresh } satisfies OrderChanged });
}
