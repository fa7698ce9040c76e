/** A clock wound by hand, for tests. */
import type { Timer } from './timer.ts';

export interface HandTimer extends Timer {
  /** Moves on and calls back what is due, in order; waits for what that sets in motion. */
  wind(ms: number): Promise<void>;
  /** Delays asked for and still waiting. */
  waiting(): number[];
}

export function handTimer(start = Date.parse('2026-11-21T03:00:00Z')): HandTimer {
  let now = start;
  let calls: { at: number; call: () => void }[] = [];
  const rest = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    after(ms, call) {
      const entry = { at: now + ms, call };
      calls.push(entry);
      return () => {
        calls = calls.filter((one) => one !== entry);
      };
    },
    waiting: () => calls.map((one) => one.at - now),
    async wind(ms) {
      const until = now + ms;
      await rest();
      for (;;) {
        const next = calls.filter((one) => one.at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        calls = calls.filter((one) => one !== next);
        now = next.at;
        next.call();
        await rest();
      }
      now = until;
    },
  };
}
