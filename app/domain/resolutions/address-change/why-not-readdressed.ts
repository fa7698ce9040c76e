import type { OrderAddress } from '#app/gateways/shopify/port/addresses.ts';

/** Goods that are with someone who packs them now, as `Order.displayFulfillmentStatus` has it. */
const UNDER_WAY = ['IN_PROGRESS', 'PENDING_FULFILLMENT'];

/** Words under `problems`, each with what can be done instead; null when it may change. */
export function whyNotReaddressed({ cancelledAt, requiresShipping, address, sent, fulfillmentStatus }: OrderAddress): string | null {
  if (cancelledAt) return 'change_cancelled';
  if (!requiresShipping || !address) return 'address_nothing_shipped';
  if (sent > 0 || fulfillmentStatus === 'FULFILLED' || fulfillmentStatus === 'PARTIALLY_FULFILLED') return 'address_sent_already';
  return UNDER_WAY.includes(fulfillmentStatus) ? 'address_being_packed' : null;
}
