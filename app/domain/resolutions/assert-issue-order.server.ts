import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';

/** @throws Problem not_found, not_possible when the issue is about another order */
export async function assertIssueOrder({ shop, db }: Desk, issueId: string, orderId: string): Promise<void> {
  const issue = await db.orderIssue.findFirst({ where: { shopId: shop.id, id: issueId }, select: { orderId: true } });
  if (!issue) throw new Problem('not_found', { note: 'order issue' });
  if (issue.orderId !== orderId) throw new Problem('not_possible', { words: 'resolution_other_order' });
}
