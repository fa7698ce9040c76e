import { AsyncLocalStorage } from 'node:async_hooks';
import { Problem } from '#app/platform/problem.ts';

/**
 * One life of a process of ours: an act that may end at any of its steps, as a
 * killed process would, or stand still there while others go on.
 */
export interface Life {
  /** What it did that another machine or the database saw, in order: the number of a step is its place here, from 1. */
  steps: string[];
  /** Shop's time at which it began, in milliseconds. */
  since: number;
  /** By whom it was begun, for the oracle. */
  name: string;
  dead: boolean;
  /** Goes on after it stood still. */
  goOn(): void;
  /** How it ends: never rejects. */
  ended: Promise<Ended>;
  /** Resolves when it stands still; never for one that does not. */
  stands: Promise<void>;
}

export type Ended = { how: 'returned'; value: unknown } | { how: 'refused'; problem: Problem } | { how: 'died'; at: string } | { how: 'broke'; error: unknown };

export interface Fate {
  /** Number of the step at which the process is killed. */
  diesAt?: number | null;
  /** Number or name of the step at which it stands still until told to go on. */
  standsAt?: number | string | null;
  /** How often that step comes by before. */
  skips?: number;
  /** Inside a transaction too: nobody of the same process may then wait for its locks. */
  inside?: boolean;
}

interface Inner extends Life {
  fate: Fate;
  die(at: string): Promise<never>;
  wait(): Promise<void>;
}

const lives = new AsyncLocalStorage<Inner>();

/** Begins an act in a process of its own; the caller awaits `ended` or `stands`. */
export function begin(name: string, since: number, act: () => Promise<unknown>, fate: Fate = {}): Life {
  const death = Promise.withResolvers<Ended>();
  const gate = Promise.withResolvers<void>();
  const standing = Promise.withResolvers<void>();
  const life: Inner = {
    name, since, fate,
    steps: [],
    dead: false,
    goOn: gate.resolve,
    stands: standing.promise,
    ended: death.promise,
    die(at) {
      life.dead = true;
      death.resolve({ how: 'died', at });
      return never();
    },
    wait() {
      standing.resolve();
      return gate.promise;
    },
  };
  const acted = lives.run(life, async () => act());
  const ended = acted.then(
    (value): Ended => ({ how: 'returned', value }),
    (error: unknown): Ended => (error instanceof Problem ? { how: 'refused', problem: error } : { how: 'broke', error }),
  );
  life.ended = Promise.race([ended, death.promise]);
  return life;
}

/** The process that is asking; undefined for the test itself. */
export function thisLife(): Life | undefined {
  return lives.getStore();
}

/** Something that others see is about to happen, or has happened. A dead process comes no further. */
export async function step(what: string): Promise<void> {
  const life = lives.getStore();
  if (!life) return;
  if (life.dead) return never();
  const number = life.steps.push(what);
  if (standsHere(life, number, what)) {
    await life.wait();
    if (life.dead) return never();
  }
  if (number === life.fate.diesAt) return life.die(`${number} ${what}`);
}

/** Thrown inside a transaction, so that it is rolled back before its process is gone. */
const killed = Symbol('killed');

/** The end of a transaction's work: killed here, all of it is undone. */
export async function stepInTransaction(what: string): Promise<void> {
  const life = lives.getStore();
  if (!life) return;
  const number = life.steps.push(what);
  if (life.dead || number === life.fate.diesAt) throw killed;
  if (life.fate.inside && standsHere(life, number, what)) await life.wait();
}

/** Ends the life of who was killed inside a transaction; hands everything else on. */
export async function dieIfKilled(thrown: unknown): Promise<never> {
  const life = lives.getStore();
  if (thrown === killed && life) return life.dead ? never() : life.die(`${life.steps.length} ${life.steps.at(-1)}`);
  throw thrown;
}

function standsHere({ fate, steps }: Inner, number: number, what: string): boolean {
  if (typeof fate.standsAt !== 'string') return number === fate.standsAt;
  return what === fate.standsAt && steps.filter((one) => one === what).length === 1 + (fate.skips ?? 0);
}

function never(): Promise<never> {
  return new Promise<never>(() => {});
}
