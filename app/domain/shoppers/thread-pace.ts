import { hours, minutes } from '#app/platform/spans.ts';

/**
 * In how many seconds a page may ask again: what open pages cost is decided
 * here, not by them. Quick while somebody writes, then ever slower.
 * @param idle milliseconds since either side last wrote
 */
export function secondsToNext(idle: number): number {
  if (idle < minutes(2)) return 4;
  if (idle < minutes(10)) return 10;
  if (idle < hours(1)) return 20;
  return 45;
}
