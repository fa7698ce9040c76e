import type { OrderToCancel } from '#app/gateways/shopify/port/cancellations.ts';

/** Goods that are with someone who packs them now, as `Order.displayFulfillmentStatus` has it. */
const UNDER_WAY = ['IN_PROGRESS', 'PENDING_FULFILLMENT'];

type Standing = Pick<OrderToCancel, 'cancelledAt' | 'returning' | 'authorizing' | 'fulfillmentStatus'> & { lines: { quantity: number; current: number; unfulfilled: number }[] };

/**
 * Why Shopify would not cancel this order, read beforehand: words under
 * `problems`, each with what can be done instead; null when it can be asked.
 * Source: https://shopify.dev/docs/api/admin-graphql/latest/mutations/orderCancel
 */
export function whyNotCancelled({ cancelledAt, returning, authorizing, fulfillmentStatus, lines }: Standing): string | null {
  if (cancelledAt) return 'cancel_cancelled_already';
  if (returning) return 'cancel_return_open';
  if (fulfillmentStatus === 'FULFILLED' || fulfillmentStatus === 'PARTIALLY_FULFILLED') return lines.some((line) => line.unfulfilled > 0) ? 'cancel_partly_sent' : 'cancel_sent';
  if (UNDER_WAY.includes(fulfillmentStatus)) return 'cancel_under_way';
  if (authorizing) return 'cancel_authorizing';
  return null;
}
