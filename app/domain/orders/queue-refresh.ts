import type { Ledger } from '#app/desk/desk.ts';
import { seconds } from '#app/platform/spans.ts';

const QUEUES = 4;

/**
 * Has the whole order read soon. A burst of news about one order is one reading,
 * and no more than a few of a shop's orders are read at once.
 */
export async function queueRefresh(ledger: Ledger, orderId: string): Promise<void> {
  const shopId = ledger.shop.id;
  const queue = `refresh:${shopId}:${Number(orderId.slice(-2)) % QUEUES}`;
  await ledger.enqueue('refresh-order', { shopId, orderId }, { key: `refresh:${shopId}:${orderId}`, queue, delay: seconds(1) });
}
