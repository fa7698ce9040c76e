import { fork, type ChildProcess } from 'node:child_process';
import type { Round } from '../compare.ts';
import type { Measured } from '../load.ts';

export interface FloorRun {
  count: number;
  concurrency: number;
  /** The first number of this run's rows. */
  from: number;
}

/** A Node process of its own that does the bare work through `pg`, told over IPC how much of it. */
export class FloorProcess {
  #child: ChildProcess;

  constructor(script: string, args: string[]) {
    this.#child = fork(script, args, { execArgv: ['--disable-warning=ExperimentalWarning'] });
  }

  /** Rounds of this size, one after another. */
  rounds(count: number, concurrency: number): Round {
    return (n) => this.#run({ count, concurrency, from: n * count });
  }

  stop(): void {
    this.#child.kill();
  }

  #run(run: FloorRun): Promise<Measured & { cpu: number }> {
    return new Promise((resolve, reject) => {
      const failed = (code: number | null) => reject(new Error(`The floor process ended (${code}).`));
      this.#child.once('exit', failed);
      this.#child.once('message', (measured: Measured & { cpu: number }) => {
        this.#child.off('exit', failed);
        resolve(measured);
      });
      this.#child.send(run);
    });
  }
}

/** The other end: does `one(n)` as often as asked, so many at a time, and answers what it took. */
export function answerRuns(one: (n: number) => Promise<void>): void {
  process.on('message', async ({ count, concurrency, from }: FloorRun) => {
    const times: number[] = [];
    const before = process.cpuUsage();
    const began = performance.now();
    let next = 0;
    const worker = async () => {
      while (next < count) {
        const started = performance.now();
        await one(from + next++);
        times.push(performance.now() - started);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    const used = process.cpuUsage(before);
    process.send!({ count, seconds: (performance.now() - began) / 1000, times, bytes: 0, cpu: (used.user + used.system) / 1e6 });
  });
}
