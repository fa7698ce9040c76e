import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * One intake of an order at a time: two that are alike could not be told apart where Shopify keeps no note of them.
 * The order is locked by the caller.
 * @throws Problem not_possible
 */
export async function refuseOtherIntake({ shop, db }: Ledger, resolutionId: string, orderId: string): Promise<void> {
  const where = { shopId: shop.id, orderId, kind: 'return_processing', id: { not: resolutionId }, state: { in: ['confirmed', 'running', 'unknown'] } };
  if ((await db.resolution.count({ where })) > 0) throw new Problem('not_possible', { words: 'order_being_changed' });
}
