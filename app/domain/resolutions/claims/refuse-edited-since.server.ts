import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * Units that an edit of ours takes off are owed in money: goods are not sent
 * for them on the strength of an older look at the order. The order is locked
 * by the caller.
 * @param readAt when Shopify was asked
 * @throws Problem not_possible
 */
export async function refuseEditedSince({ shop, db }: Ledger, orderId: string, readAt: Date): Promise<void> {
  const edited = await db.resolution.findFirst({
    where: { shopId: shop.id, orderId, kind: 'item_change', OR: [{ state: { in: ['confirmed', 'running', 'unknown'] } }, { state: 'done', settledAt: { gte: readAt } }] },
    select: { id: true },
  });
  if (edited) throw new Problem('not_possible', { words: 'order_being_changed' });
}
