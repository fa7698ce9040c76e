/** When people in Korea buy: little at night, much in the evening. */
import { days, hours } from '../state/time.ts';

/** Seoul is nine hours ahead all year. */
export const SEOUL = hours(9);

/** What share of a day's orders has come in by which hour. */
const BY_HOUR = [
  [0, 0],
  [0.05, 1.5],
  [0.09, 7],
  [0.2, 10],
  [0.55, 16],
  [0.8, 20.5],
  [1, 24],
] as const;

/** Moves a moment within its day in Seoul, so that evenly spread moments come to lie when people are awake, in the same order. Today's stay. */
export function wakingHour(moment: number, now: number): number {
  const midnight = Math.floor((moment + SEOUL) / days(1)) * days(1) - SEOUL;
  if (midnight + days(1) > now) return moment;
  const share = (moment - midnight) / days(1);
  const next = BY_HOUR.findIndex(([upTo]) => upTo > share);
  const [[from, first], [upTo, last]] = [BY_HOUR[next - 1]!, BY_HOUR[next]!];
  return Math.round(midnight + hours(first + ((share - from) / (upTo - from)) * (last - first)));
}
