import type { Desk } from '#app/desk/desk.ts';
import { countAndCheck } from '#app/domain/shops/count-and-check.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { sign } from '#app/platform/secret-links.server.ts';
import { minutes } from '#app/platform/spans.ts';

/** Nobody looks at one order so often; a program that does costs no more than this. */
const MOST = { max: 240, window: minutes(10) };

/**
 * Counts one more look at what a shopper is proven to own.
 * @param of what it is, such as "order:5" or "customer:7"; counted once it is proven, so that nobody uses up another's
 * @throws Problem too_many with `retryAfter`
 */
export async function limitReads(desk: Desk, of: string): Promise<void> {
  const { allowed, retryAfter } = await desk.transaction(async function count(ledger) {
    return countAndCheck(ledger, `view:${sign(ledger.linkSecret, 'rate', [ledger.shop.id, 'view', of])}`, MOST);
  });
  if (!allowed) throw new Problem('too_many', { words: 'shopper_too_many', values: { minutes: Math.ceil(retryAfter / 60) }, retry: true, retryAfter });
}
