import type { Desk, Ledger } from '#app/desk/desk.ts';
import { countAndCheck } from '#app/domain/shops/count-and-check.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { sign } from '#app/platform/secret-links.server.ts';
import { minutes } from '#app/platform/spans.ts';

/** Per ticket, per network address (which anyone may invent, and many share), and all of a shop together. */
const LIMITS = {
  session: { ticket: { max: 60, window: minutes(10) }, client: null, shop: { max: 6000, window: minutes(10) } },
  news: { ticket: { max: 120, window: minutes(1) }, client: null, shop: null },
  replies: { ticket: { max: 30, window: minutes(10) }, client: { max: 60, window: minutes(10) }, shop: { max: 600, window: minutes(10) } },
} as const;

/**
 * Counts one more act on a thread.
 * @param by.client network address; null when unknown
 * @throws Problem too_many with `retryAfter`
 */
export async function limitThread(desk: Desk, act: keyof typeof LIMITS, by: { ticketId: string; client: string | null }): Promise<void> {
  const wait = await desk.transaction(async function count(ledger) {
    return countAll(ledger, act, by);
  });
  if (wait !== null) throw new Problem('too_many', { words: 'thread_too_many', values: { minutes: Math.ceil(wait / 60) }, retry: true, retryAfter: wait });
}

/** In this order always, so that two acts never wait for each other's counts. What is refused for its sender does not count against the shop. */
async function countAll(ledger: Ledger, act: keyof typeof LIMITS, { ticketId, client }: { ticketId: string; client: string | null }): Promise<number | null> {
  const { ticket, client: perClient, shop } = LIMITS[act];
  const keyOf = (kind: string, value: string) => `thread:${act}:${kind}:${sign(ledger.linkSecret, 'rate', [ledger.shop.id, 'thread', act, kind, value])}`;
  const checks = [await countAndCheck(ledger, keyOf('ticket', ticketId), ticket)];
  if (perClient && client) checks.push(await countAndCheck(ledger, keyOf('client', client), perClient));
  if (shop && checks.every(({ allowed }) => allowed)) checks.push(await countAndCheck(ledger, keyOf('shop', ''), shop));
  const over = checks.filter(({ allowed }) => !allowed);
  return over.length ? Math.max(...over.map(({ retryAfter }) => retryAfter)) : null;
}
