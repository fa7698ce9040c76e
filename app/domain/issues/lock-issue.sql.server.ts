import type { Ledger } from '#app/desk/desk.ts';

/**
 * Until the transaction ends, whoever decides about this issue's survey waits:
 * each then sees what the one before it wrote. Rows that refer to the issue
 * may still be added.
 */
export async function lockIssue(ledger: Ledger, issueId: string): Promise<void> {
  await ledger.db.$queryRaw`select id from order_issue where "shopId" = ${ledger.shop.id} and id = ${issueId}::uuid for no key update`;
}
