import { fork } from 'node:child_process';
import { appEnvironment } from '#sandbox/machine/app-environment.ts';
import type { Bench } from '../bench.ts';
import { buildReview } from '../plans/build-review.ts';
import { shown, type Line } from '../report.ts';

type Times = Record<string, Record<10 | 100, number[]>>;

/** Plans of a hundred lines against plans of ten, part by part and all together: database and CPU, without Shopify's time. */
export async function plans({ dir, database, rounds }: Bench): Promise<Line[]> {
  const times = await measured(dir, database.appUrl, await buildReview(), rounds * 3);
  const parts = Object.entries(times).map(([part, at]) => ({ part, ten: median(at[10]), hundred: median(at[100]) }));
  const sum = (of: 'ten' | 'hundred') => parts.reduce((all, part) => all + part[of], 0);
  return [{ part: 'all of it', ten: sum('ten'), hundred: sum('hundred') }, ...parts].map(({ part, ten, hundred }) => ({
    what: `a plan of 100 lines against one of 10, ${part}`,
    figure: hundred / ten,
    bound: { most: 1.5 },
    notes: [`${shown(ten)} ms with 10 lines, ${shown(hundred)} ms with 100; medians of ${rounds * 3} rounds in turns`],
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
