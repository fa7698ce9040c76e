import { Problem } from '#app/platform/problem.ts';

/** Seconds after which somebody who was sent away may come again. */
const COME_AGAIN = 10;

interface Most {
  inside: number;
  waiting: number;
  /** How long a place stays closed after a piece of work, as a share of what the work took, at most a tenth of a second; 0 without it. */
  rest?: number;
}

/** Work that takes longer waits for others, such as Shopify, rather than for this machine, ms. */
const LONGEST_REST = 100;

/** Calls back after so many milliseconds. */
type Later = (act: () => void, ms: number) => unknown;

/**
 * Lets so much work of one kind through at a time, lets a little more wait, and
 * sends the rest away at once: a rush at one door leaves the process to whoever
 * comes by another. With a rest it leaves the machine, too: the longer work
 * takes because the machine is busy, the less of it is let in.
 */
export class Turnstile {
  #taken = 0;
  readonly #waiting: (() => void)[] = [];
  readonly #most: Required<Most>;
  readonly #later: Later;
  readonly #now: () => number;

  /** @param now milliseconds that only grow */
  constructor({ inside, waiting, rest = 0 }: Most, later: Later = (act, ms) => setTimeout(act, ms).unref(), now: () => number = () => performance.now()) {
    this.#most = { inside, waiting, rest };
    this.#later = later;
    this.#now = now;
  }

  /**
   * To be asked before a body is read: who would be sent away need not be listened to.
   * @throws Problem too_many with `retryAfter` where nobody more may wait
   */
  look(): void {
    if (this.#taken >= this.#most.inside && this.#waiting.length >= this.#most.waiting) throw new Problem('too_many', { retry: true, retryAfter: COME_AGAIN });
  }

  /** Whether somebody waits: work that could leave something for later does. */
  get isCrowded(): boolean {
    return this.#waiting.length > 0;
  }

  /** Does the work when it is its turn. @throws Problem too_many as `look` does */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    this.look();
    if (this.#taken >= this.#most.inside) await new Promise<void>((enter) => this.#waiting.push(enter));
    else this.#taken++;
    const began = this.#now();
    try {
      return await work();
    } finally {
      const rest = Math.min(LONGEST_REST, (this.#now() - began) * this.#most.rest);
      if (rest > 0) this.#later(() => this.#giveOn(), rest);
      else this.#giveOn();
    }
  }

  /** Who waits longest takes over the place. */
  #giveOn(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken--;
  }
}
