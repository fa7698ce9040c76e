interface Most {
  max: number;
  /** Milliseconds. */
  window: number;
  /** So many keys are told apart within a window; what comes under further ones is not counted. */
  keys?: number;
}

/**
 * Counts by key in this process alone: a bound that costs no query, for what is
 * asked so often that counting in the database would cost more than answering.
 * Several processes let through as many times more.
 */
export class BriefCount {
  readonly #most: Required<Most>;
  #window = -1;
  #counts = new Map<string, number>();

  constructor({ max, window, keys = 20_000 }: Most) {
    this.#most = { max, window, keys };
  }

  /** Counts one more. @returns null where it is let through, else the seconds until the window ends */
  count(key: string, now: Date): number | null {
    const { max, window, keys } = this.#most;
    const at = now.getTime();
    const current = Math.floor(at / window);
    if (current !== this.#window) {
      this.#window = current;
      this.#counts = new Map();
    }
    const before = this.#counts.get(key);
    if (before === undefined && this.#counts.size >= keys) return null;
    // Beyond the bound nothing is written any more: whoever hammers costs a look.
    if (before !== undefined && before >= max) return Math.ceil(((current + 1) * window - at) / 1000);
    this.#counts.set(key, (before ?? 0) + 1);
    return null;
  }
}
