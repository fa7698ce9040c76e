/** The clock of deliveries: real by default, a hand-wound one in tests. */
export interface Timer {
  now(): number;
  /** Calls back after `ms` milliseconds; returns what calls it off. */
  after(ms: number, call: () => void): () => void;
}

export const realTimer: Timer = {
  now: () => Date.now(),
  after(ms, call) {
    const handle = setTimeout(call, ms);
    handle.unref();
    return () => clearTimeout(handle);
  },
};
