import type { Money } from '#app/platform/money.ts';
import type { Shown } from './craft.ts';
import { craftOf } from './crafts.server.ts';
import type { ResolutionRow } from './resolution-row.ts';

/** What a screen says of a resolution: what it was to come to, in the customer's currency, and what came of it. */
export function resolutionShown({ kind, plan, outcome }: ResolutionRow): { amount: Money; shown: Shown | null } {
  const craft = craftOf(kind);
  return { amount: craft.worth(plan).presentmentAmount, shown: outcome && craft.shows(outcome) };
}
