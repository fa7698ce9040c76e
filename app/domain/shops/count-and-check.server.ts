import type { Ledger } from '#app/desk/desk.ts';
import { countOne } from './rate-count.sql.server.ts';

export interface RateCheck {
  /** How many in this window, this one included. */
  count: number;
  allowed: boolean;
  /** Seconds until the window ends. */
  retryAfter: number;
}

/**
 * Counts one more under the key in the present window of the shop.
 * @param key never holds an address in the clear: hash it
 * @param window milliseconds
 */
export async function countAndCheck(ledger: Ledger, key: string, { max, window }: { max: number; window: number }): Promise<RateCheck> {
  const now = ledger.clock.now().getTime();
  const start = Math.floor(now / window) * window;
  const count = await countOne(ledger.db, ledger.shop.id, key, new Date(start));
  return { count, allowed: count <= max, retryAfter: Math.ceil((start + window - now) / 1000) };
}
