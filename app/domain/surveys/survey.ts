import { days } from '#app/platform/spans.ts';

/** A survey may be answered this long after it was sent. */
export const ANSWERABLE_FOR = days(30);
/** One person is asked at most once in this time. */
export const ASK_AGAIN_AFTER = days(7);
export const COMMENT_LIMIT = 2000;

/** Why a survey was not sent; each is kept and shown. */
export type SkipReason = 'surveys_off' | 'no_address' | 'held_back' | 'automated_only' | 'closed_without_answer' | 'other_open_issue' | 'asked_recently';

export interface OutcomeOfResolution {
  state: string;
  outcomeAt: Date | null;
  outcomeAssumed: boolean;
}

/** States of a resolution that leads to an outcome, or may. */
export const AWAITED = ['done', 'running', 'confirmed', 'unknown'];

/**
 * When the outcome of a closed order issue was in: the latest of its closing
 * and of what each carried-out resolution led to. Null while one is awaited.
 */
export function outcomeOf(closedAt: Date, resolutions: OutcomeOfResolution[]): { at: Date; assumed: boolean } | null {
  const awaited = resolutions.filter((resolution) => AWAITED.includes(resolution.state));
  if (awaited.some((resolution) => !resolution.outcomeAt)) return null;
  const latest = Math.max(closedAt.getTime(), ...awaited.map((resolution) => resolution.outcomeAt!.getTime()));
  return { at: new Date(latest), assumed: awaited.some((resolution) => resolution.outcomeAssumed) };
}
