import type { Difference } from '#app/domain/resolutions/differences.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import type { PageProblem } from '#app/ui/use-door.ts';

/** What the dialog shows of a plan. */
export interface PlanOnScreen {
  row: ResolutionRow | null;
  differences: Difference[];
  /** It can no longer be confirmed: only going back helps. */
  over: boolean;
}

/**
 * The plan as it is to be confirmed: made anew where confirming found the order changed.
 * @param refusal what confirming this very plan came to; null once the agent went back, or asked for another plan
 */
export function planOnScreen(row: ResolutionRow | null, refusal: PageProblem | null): PlanOnScreen {
  const changed = row && refusal?.code === 'order_changed' ? (refusal.shown as { differences: Difference[]; fresh: ResolutionRow | null } | null) : null;
  const differences = changed?.differences ?? [];
  return { row: changed?.fresh ?? row, differences, over: differences.some(({ what }) => what === 'impossible') };
}
