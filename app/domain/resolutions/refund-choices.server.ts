import type { Desk } from '#app/desk/desk.ts';
import type { RefundWay } from '#app/gateways/shopify/port/refunds.ts';
import { isZero, type Money } from '#app/platform/money.ts';

/** What a refund of this order has to choose from, as Shopify knows it now. */
export interface RefundChoices {
  /** All that is left; customer's currency. */
  most: Money;
  /** Every payment with what is left of it. */
  ways: RefundWay[];
  /** Where goods may go back to, the likeliest first. */
  places: { id: string; name: string }[];
  /** Duties that are left, shop currency; null where none were paid. */
  duties: Money | null;
  /** Somebody who could hold store credit. */
  hasCustomer: boolean;
}

/** @throws Problem not_found, not_possible when nothing is left */
export async function refundChoices(desk: Desk, orderId: string): Promise<RefundChoices> {
  const { presentmentMaximum, ways, places, dutiesAmount, customer } = await desk.shopify.suggestedRefund(orderId, { lines: [], shipping: null, duties: 'all', withPlaces: true });
  return { most: presentmentMaximum, ways, places, duties: isZero(dutiesAmount) ? null : dutiesAmount, hasCustomer: customer !== null };
}
