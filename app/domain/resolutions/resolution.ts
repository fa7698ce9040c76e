/**
 * The life of a resolution.
 *
 * draft: a plan, nothing claimed. awaiting_approval: confirmed beyond a budget,
 * still nothing claimed. confirmed: units claimed, nothing sent yet.
 * running: may have been sent. done: it happened. failed: certain that it did
 * not, units free again. unknown: the answer is missing, read until it is known.
 */
export const states = ['draft', 'awaiting_approval', 'confirmed', 'running', 'done', 'failed', 'unknown'] as const;
export type ResolutionState = (typeof states)[number];

const transitions: Record<ResolutionState, readonly ResolutionState[]> = {
  draft: ['confirmed', 'awaiting_approval'],
  awaiting_approval: ['confirmed', 'failed'],
  confirmed: ['running', 'failed'],
  running: ['done', 'failed', 'unknown'],
  unknown: ['done', 'failed', 'unknown'],
  // What was found at Shopify wins over what we had concluded from finding nothing.
  failed: ['done'],
  // The payment provider sent the money back, or the replacement was cancelled.
  done: ['failed'],
};

export function mayGo(from: ResolutionState, to: ResolutionState): boolean {
  return transitions[from].includes(to);
}

/** The states from which one may go there: the `where` of a compare-and-set. */
export function statesBefore(to: ResolutionState): ResolutionState[] {
  return states.filter((from) => mayGo(from, to));
}

/** Whether its units are taken: by something that may happen, or that did. */
export function holdsUnits(state: ResolutionState): boolean {
  return state !== 'draft' && state !== 'awaiting_approval' && state !== 'failed';
}

/** Whether money or goods may be on their way while nobody can say so for certain. */
export function isOpen(state: ResolutionState): boolean {
  return state === 'confirmed' || state === 'running' || state === 'unknown';
}

/** In the note of a refund: tells ours from a colleague's. */
export function markerOf(resolutionId: string): string {
  return `mend:${resolutionId}`;
}

/** On a draft and its order. Shopify cuts tags at 40 characters, so the id goes without its dashes. */
export function tagOf(resolutionId: string): string {
  return `mend:${resolutionId.replaceAll('-', '')}`;
}

/** The resolution that a draft's tags name; null for a draft of nobody's. */
export function resolutionInTags(tags: readonly string[]): string | null {
  const hex = tags.map((tag) => /^mend:([0-9a-f]{32})$/i.exec(tag)?.[1]).find(Boolean);
  return hex ? hex.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null;
}
