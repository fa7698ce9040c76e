import type { Desk } from '#app/desk/desk.ts';
import { policyOfIssue } from './policy-of-issue.server.ts';

/** For an order issue that was opened, or got its cause: lets the cause's policy act, or else its group's, where one is on. */
export async function queuePolicy(desk: Desk, issueId: string): Promise<void> {
  const policy = await policyOfIssue(desk, issueId);
  if (!policy) return;
  await desk.transaction(async function queue(ledger) {
    await ledger.enqueue('apply-policy', { shopId: ledger.shop.id, issueId, policyId: policy.id }, { key: `apply-policy:${issueId}` });
  });
}
