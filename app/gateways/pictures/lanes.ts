import { Problem } from '#app/platform/problem.ts';

interface Sizes {
  /** At work at a time. */
  lanes: number;
  /** Waiting beside them; who comes beyond is turned away. */
  waiting: number;
  /** Seconds after which to come again. */
  retryAfter: number;
}

/** Work that is done a few at a time, in the order of asking; memory and waiting are bounded. */
export class Lanes {
  readonly #sizes: Sizes;
  #busy = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(sizes: Sizes) {
    this.#sizes = sizes;
  }

  /** @throws Problem too_many when as many wait as may */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy < this.#sizes.lanes) this.#busy++;
    else await this.#turn();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // Whoever waits takes over the lane.
      if (next) next();
      else this.#busy--;
    }
  }

  #turn(): Promise<void> {
    if (this.#waiting.length >= this.#sizes.waiting) throw new Problem('too_many', { retry: true, retryAfter: this.#sizes.retryAfter, note: 'pictures wait to be drawn' });
    return new Promise((go) => this.#waiting.push(go));
  }
}
