import type { Desk } from '#app/desk/desk.ts';

/** For an order issue that was opened, or got its cause: lets the cause's policy act, or else its group's, where one is on. */
export async function queuePolicy(desk: Desk, issueId: string): Promise<void> {
  const shopId = desk.shop.id;
  const issue = await desk.db.orderIssue.findFirst({ where: { shopId, id: issueId, status: 'open' }, select: { causeId: true, cause: { select: { parentId: true } } } });
  if (!issue?.causeId) return;
  const ids = [issue.causeId, ...(issue.cause?.parentId ? [issue.cause.parentId] : [])];
  const found = await desk.db.policy.findMany({ where: { shopId, causeId: { in: ids }, on: true }, select: { id: true, causeId: true } });
  const policy = ids.map((id) => found.find((one) => one.causeId === id)).find((one) => one !== undefined);
  if (!policy) return;
  await desk.transaction(async function queue(ledger) {
    await ledger.enqueue('apply-policy', { shopId, issueId, policyId: policy.id }, { key: `apply-policy:${issueId}` });
  });
}
