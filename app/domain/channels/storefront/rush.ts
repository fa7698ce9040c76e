/** Counts by key within one second: what came before is forgotten, so that it takes no room. */
export class Rush {
  #second = -1;
  #counts = new Map<string, number>();

  /** How many of this key came in this second, this one included. */
  count(key: string, now: Date): number {
    const second = Math.floor(now.getTime() / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#counts = new Map();
    }
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count;
  }
}
