import type { Ledger } from '#app/desk/desk.ts';
import { countAndCheck } from '#app/domain/shops/count-and-check.server.ts';
import { sign } from '#app/platform/secret-links.server.ts';
import { hours, minutes } from '#app/platform/spans.ts';

/** Many share a network address (a mobile carrier's, an office's); the shop's own bound is what all together may cost. */
const LIMITS = {
  code: { client: { max: 30, window: minutes(10) }, order: { max: 20, window: hours(1) }, shop: { max: 600, window: minutes(10) } },
  token: { client: { max: 60, window: minutes(10) }, order: { max: 60, window: hours(1) }, shop: { max: 2000, window: minutes(10) } },
  request: { client: { max: 60, window: minutes(10) }, order: { max: 12, window: hours(1) }, shop: { max: 600, window: minutes(10) } },
} as const;

/** Who asks, to count by. Null where it is not known. */
export interface CountedBy {
  /** Network address; anyone may invent it, so it is never the only one. */
  client: string | null;
  /** The order that was proven; or its typed number with the mark of the typed address, so that nobody shuts it for whom it belongs to. */
  order: string;
}

/**
 * Counts one more of this act; in this order always, so that two never wait for each other's counts.
 * @returns seconds to wait, or null where it may be done
 */
export async function countShopper(ledger: Ledger, act: keyof typeof LIMITS, { client, order }: CountedBy): Promise<number | null> {
  const limits = LIMITS[act];
  const keyOf = (kind: string, value: string) => `${act}:${kind}:${sign(ledger.linkSecret, 'rate', [ledger.shop.id, act, kind, value])}`;
  const checks = [
    ...(client ? [await countAndCheck(ledger, keyOf('client', client), limits.client)] : []),
    await countAndCheck(ledger, keyOf('order', order), limits.order),
  ];
  // What is refused for its sender does not count against the shop, or one sender could shut it for everybody.
  if (checks.every(({ allowed }) => allowed)) checks.push(await countAndCheck(ledger, keyOf('shop', ''), limits.shop));
  const over = checks.filter(({ allowed }) => !allowed).map(({ retryAfter }) => retryAfter);
  return over.length ? Math.max(...over) : null;
}
