/** How often something is asked for, beside how often it should be. */
export class Load {
  readonly #perSecond: number;
  readonly #now: () => number;
  #second = 0;
  #count = 0;
  #before = 0;

  /**
   * @param perSecond what this process answers without haste
   * @param now milliseconds
   */
  constructor(perSecond: number, now: () => number = () => performance.now()) {
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /** Counts one more. @returns how many times what it should be was asked for in the second before this one */
  count(): number {
    const second = Math.floor(this.#now() / 1000);
    if (second !== this.#second) {
      this.#before = second === this.#second + 1 ? this.#count : 0;
      [this.#second, this.#count] = [second, 0];
    }
    this.#count += 1;
    return Math.max(this.#before, this.#count) / this.#perSecond;
  }
}
