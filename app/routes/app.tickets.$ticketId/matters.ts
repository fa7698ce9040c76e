import type { ResolutionView } from '#app/ui/ticket/ticket-view.ts';

/** What is told in one banner: the newest of a matter, and the attempts at it before that came to nothing. */
export interface Matter {
  resolution: ResolutionView;
  /** Newest first. */
  earlier: ResolutionView[];
}

/**
 * Puts attempts that came to nothing behind what was tried, or done, after them
 * of the same kind for the same order issue and the same goods. What was done once, and what awaits
 * confirmation, stands by itself.
 * @param resolutions newest first, as the result is
 */
export function matters(resolutions: readonly ResolutionView[]): Matter[] {
  const newest = new Map<string, Matter>();
  const told: Matter[] = [];
  for (const resolution of resolutions) {
    const key = [resolution.issueId, resolution.orderId, resolution.kind, resolution.about].join(' ');
    const later = newest.get(key);
    if (later && cameToNothing(resolution)) {
      later.earlier.push(resolution);
      continue;
    }
    const matter = { resolution, earlier: [] };
    told.push(matter);
    // Behind a plan that nobody confirmed the failure would be out of sight.
    if (resolution.state !== 'draft') newest.set(key, matter);
  }
  return told;
}

/** Nothing moved and nobody has to look at it again. */
function cameToNothing({ state, ended, arrivedAfterAll, dropped }: ResolutionView): boolean {
  return state === 'failed' && !ended && !arrivedAfterAll && dropped !== 'others' && dropped !== 'unpaid' && dropped !== 'besides';
}
