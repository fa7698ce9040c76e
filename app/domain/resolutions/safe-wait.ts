import { after, minutes } from '#app/platform/spans.ts';

/**
 * A request to Shopify is long over after this: what is not there then was
 * never done. (Shopify ends its own requests within a minute; its draft
 * search lags by seconds.)
 *
 * Why not sooner. What happened is found by the first look, after seconds; only
 * that nothing happened takes the wait. The order's refunds and transactions
 * cannot say it earlier: they know what was done, not what still stands in a
 * queue between us and Shopify. Sending the same key again would tell at once,
 * and is safe from paying twice, but where the first request was lost it is
 * what moves the money: late, by a job and not by the hand that confirmed,
 * and on an order that nobody looked at again. So we wait, and say until when.
 */
export const SAFE_WAIT = minutes(10);

/** Between our clock and Shopify's, at most. */
export const CLOCKS_APART = minutes(2);

/** Until then, by Shopify's clock, what was begun at this moment may have come about. */
export function lastMomentOf(startedAt: Date): Date {
  return after(startedAt, SAFE_WAIT + CLOCKS_APART);
}

/** Whether what Shopify booked at that moment may be what was begun at this one. */
export function mayBeOf(startedAt: Date, booked: Date): boolean {
  return booked >= after(startedAt, -CLOCKS_APART) && booked <= lastMomentOf(startedAt);
}
