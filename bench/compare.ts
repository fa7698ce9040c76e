import { load, type Load, type Measured } from './load.ts';
import type { Web } from './web.ts';

export interface Side {
  /** Calls a second, the median of the rounds. */
  rate: number;
  /** Milliseconds of the median answer. */
  time: number;
  /** CPU milliseconds of the measured process for one call. */
  cpu: number;
}

export interface Comparison {
  floor: Side;
  own: Side;
  /** Median over the rounds of own / floor, and how far they lie apart. */
  rates: Spread;
  times: Spread;
}

export interface Spread {
  median: number;
  least: number;
  most: number;
}

export type Round = (n: number) => Promise<Measured & { cpu: number }>;

/**
 * Runs both sides in turn, A B B A A B …, so that what else the machine does
 * falls on both alike.
 */
export async function compare(floor: Round, own: Round, rounds: number): Promise<Comparison> {
  const [a, b]: [Awaited<ReturnType<Round>>[], Awaited<ReturnType<Round>>[]] = [[], []];
  for (let n = 0; n < rounds; n++) {
    if (n % 2 === 0) a.push(await floor(n));
    b.push(await own(n));
    if (n % 2 === 1) a.push(await floor(n));
  }
  const rate = (one: Measured) => one.count / one.seconds;
  return {
    floor: sideOf(a),
    own: sideOf(b),
    rates: spread(b.map((one, n) => rate(one) / rate(a[n]!))),
    times: spread(b.map((one, n) => mean(one.times) / mean(a[n]!.times))),
  };
}

/** A round of calls to the web process, with its CPU time. */
export function webRound(web: Web, plan: Omit<Load, 'call'>, call: Load['call']): Round {
  return async (n) => {
    const before = web.cpu();
    const measured = await load(web.port, { ...plan, call: (m) => call(n * plan.count + m) });
    return { ...measured, cpu: web.cpu() - before };
  };
}

function sideOf(rounds: (Measured & { cpu: number })[]): Side {
  const counted = rounds.reduce((sum, one) => sum + one.count, 0);
  return {
    rate: spread(rounds.map((one) => one.count / one.seconds)).median,
    time: spread(rounds.map((one) => mean(one.times))).median,
    cpu: (rounds.reduce((sum, one) => sum + one.cpu, 0) / counted) * 1000,
  };
}

function spread(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, least: sorted[0]!, most: sorted.at(-1)! };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
