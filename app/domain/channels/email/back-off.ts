import { hours, minutes } from '#app/platform/spans.ts';

/** After this many tries (about four days) a mail is given up, and its agent is told. */
export const MAX_TRIES = 24;

/** How long to wait (milliseconds) after the given number of tries in vain: a minute, doubling, at most four hours. */
export function waitAfter(tries: number): number {
  return Math.min(minutes(1) * 2 ** Math.max(0, tries - 1), hours(4));
}
