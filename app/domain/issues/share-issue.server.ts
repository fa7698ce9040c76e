import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { issueAt, tellIssue } from './change-issue.server.ts';

/** Says that this ticket too is about the issue; it stays one issue. Shared twice is shared once. @throws Problem not_found */
export async function shareIssue(ledger: Ledger, { ticketId, issueId }: { ticketId: string; issueId: string }): Promise<void> {
  const shopId = ledger.shop.id;
  const issue = await issueAt(ledger, { issueId });
  if (!(await ledger.db.ticket.findFirst({ where: { shopId, id: ticketId }, select: { id: true } }))) throw new Problem('not_found', { note: 'no such ticket' });
  const { count } = await ledger.db.ticketIssue.createMany({ data: [{ shopId, ticketId, issueId }], skipDuplicates: true });
  if (count) await tellIssue(ledger, issueId, 'issue_shared', { orderId: issue.orderId }, ticketId);
}
