import type { Desk } from '#app/desk/desk.ts';
import type { OrderSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import type { LiveOrder } from '#app/gateways/shopify/port/orders.ts';
import { Problem } from '#app/platform/problem.ts';
import { seconds } from '#app/platform/spans.ts';
import { keepOrder } from './keep-order.server.ts';
import { noticeWithheld } from './notice-withheld.server.ts';
import { noteAbsence } from './refresh-order.server.ts';
import { storedOrder } from './stored-order.server.ts';

export type OrderForTicket =
  | { source: 'live'; asOf: Date; order: LiveOrder }
  /** `because` says why it is not live: a problem's code, or that Shopify did not show the order or was too slow. */
  | { source: 'snapshot'; asOf: Date; order: Required<OrderSnapshot>; deletedAt: Date | null; because: 'not_shown' | 'slow' | Problem['code'] };

/**
 * The order as the ticket page shows it: live, or as last seen with its date.
 * @param patience milliseconds a page waits for Shopify
 * @returns null when neither Shopify nor we know it
 * @throws Response of re-authentication
 */
export async function orderForTicket(desk: Desk, orderId: string, patience: number = seconds(4)): Promise<OrderForTicket | null> {
  const readAt = desk.clock.now();
  const live = await liveOrSo(desk, orderId, patience);
  if (live === 'customer_data_withheld' || (typeof live === 'object' && live.withheld)) await noticeWithheld(desk);
  if (typeof live === 'object') {
    await keepOrder(desk, live, { source: 'live', readAt });
    return { source: 'live', asOf: readAt, order: live };
  }
  if (live === 'not_shown') await noteAbsence(desk, orderId);
  const stored = await storedOrder(desk, orderId);
  if (!stored) return null;
  const { asOf, deletedAt, ...order } = stored;
  return { source: 'snapshot', asOf, order, deletedAt, because: live };
}

async function liveOrSo(desk: Desk, orderId: string, patience: number): Promise<LiveOrder | 'not_shown' | 'slow' | Problem['code']> {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<'slow'>((resolve) => {
    timer = setTimeout(() => resolve('slow'), patience);
  });
  try {
    return (await Promise.race([desk.shopify.liveOrder(orderId), slow])) ?? 'not_shown';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
