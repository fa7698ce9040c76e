import { fork } from 'node:child_process';
import { appEnvironment } from '#sandbox/machine/app-environment.ts';
import type { Bench } from '../bench.ts';
import { buildReview } from '../plans/build-review.ts';
import { shown, type Line } from '../report.ts';

type Times = Record<string, Record<10 | 100, number[]>>;

/** Plans of a hundred lines against plans of ten, part by part and all together: database and CPU, without Shopify's time. */
export async function plans({ dir, database, rounds }: Bench): Promise<Line[]> {
  const parts = await measured(dir, database.appUrl, await buildReview(), rounds * 4);
  const all = (lines: 10 | 100) => Object.values(parts)[0]![lines].map((_, round) => Object.values(parts).reduce((sum, part) => sum + part[lines][round]!, 0));
  return Object.entries({ 'all of it': { 10: all(10), 100: all(100) }, ...parts }).map(([part, times]) => ({
    what: `a plan of 100 lines against one of 10, ${part}`,
    // Round by round: what else the machine does falls on both of a round alike.
    figure: median(times[100].map((time, round) => time / times[10][round]!)),
    bound: { most: 1.5 },
    notes: [`${shown(median(times[10]))} ms with 10 lines, ${shown(median(times[100]))} ms with 100; ${times[10].length} rounds in turns`],
  }));
}

function measured(dir: string, databaseUrl: string, review: string, rounds: number): Promise<Times> {
  const env = { ...process.env, ...appEnvironment(dir, databaseUrl), NODE_USE_ENV_PROXY: '', HTTPS_PROXY: '', NODE_EXTRA_CA_CERTS: undefined, CLOCK_FILE: undefined, LOG_LEVEL: 'silent' };
  return new Promise((resolve, reject) => {
    const child = fork('bench/plans/plans-process.ts', [review, String(rounds)], { execArgv: ['--disable-warning=ExperimentalWarning'], env });
    child.once('message', (times: Times) => resolve(times));
    child.once('exit', (code) => reject(new Error(`Planning was not measured: its process ended with ${code}.`)));
  });
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
