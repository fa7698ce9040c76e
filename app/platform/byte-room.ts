/** So many bytes may be here at a time; who brings more is told so, or waits for their turn. */
export class ByteRoom {
  readonly #size: number;
  #taken = 0;
  readonly #waiting: { bytes: number; go: () => void }[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  get free(): number {
    return this.#size - this.#taken;
  }

  /** Takes the bytes in, if there is room for them now. */
  take(bytes: number): boolean {
    if (bytes > this.free) return false;
    this.#taken += bytes;
    return true;
  }

  /** Does the work when there is room for so many bytes, in the order of asking; more than the whole room are let in alone. */
  async hold<T>(bytes: number, work: () => Promise<T>): Promise<T> {
    const share = Math.min(bytes, this.#size);
    if (this.#waiting.length || !this.take(share)) await new Promise<void>((go) => this.#waiting.push({ bytes: share, go }));
    try {
      return await work();
    } finally {
      this.give(share);
    }
  }

  give(bytes: number): void {
    this.#taken -= bytes;
    while (this.#waiting.length && this.take(this.#waiting[0]!.bytes)) this.#waiting.shift()!.go();
  }
}

/** What one caller holds of a room while its bytes come in. */
export interface Share {
  /** Takes so many more in, if there is room for them now. */
  take(bytes: number): boolean;
  giveBack(): void;
}

export function shareOf(room: ByteRoom): Share {
  let held = 0;
  return {
    take(bytes) {
      const there = room.take(bytes);
      if (there) held += bytes;
      return there;
    },
    giveBack() {
      room.give(held);
      held = 0;
    },
  };
}
