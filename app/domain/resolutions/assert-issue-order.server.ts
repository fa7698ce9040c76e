import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * An issue is about its order, and about the orders that were sent in its place.
 * @throws Problem not_found, not_possible when the issue is about another order
 */
export async function assertIssueOrder({ shop, db }: Desk, issueId: string, orderId: string): Promise<void> {
  const issue = await db.orderIssue.findFirst({ where: { shopId: shop.id, id: issueId }, select: { orderId: true } });
  if (!issue) throw new Problem('not_found', { note: 'order issue' });
  if (issue.orderId === orderId) return;
  const inItsPlace = await db.resolution.findFirst({ where: { shopId: shop.id, issueId, replacementOrderId: orderId }, select: { id: true } });
  if (!inItsPlace) throw new Problem('not_possible', { words: 'resolution_other_order' });
}
