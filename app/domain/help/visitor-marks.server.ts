import { sign } from '#app/platform/secret-links.server.ts';
import { days } from '#app/platform/spans.ts';

interface Marker {
  shop: { id: string };
  linkSecret: string;
  clock: { now(): Date };
}

/** Longer than the seven days in which a mark must be known again; then the same browser has another. */
const SPAN = days(8);

/**
 * By what a browser that sends no cookie may be known again for a few days: its network address and
 * its name together, keyed, so that nobody reads them from it. Today's first, then that of the span before.
 */
export function visitorMarks({ shop, linkSecret, clock }: Marker, address: string, userAgent: string): [string, string] {
  const span = Math.floor(clock.now().getTime() / SPAN);
  const mark = (n: number) => sign(linkSecret, 'visitor', [shop.id, String(n), address, userAgent]);
  return [mark(span), mark(span - 1)];
}

/** The same of a signed-in customer, whatever the browser. @param customerId Shopify's */
export function customerMark({ shop, linkSecret }: Pick<Marker, 'shop' | 'linkSecret'>, customerId: string): string {
  return sign(linkSecret, 'visitor', [shop.id, 'customer', customerId]);
}
