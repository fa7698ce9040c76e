import type { Desk } from '#app/desk/desk.ts';
import { reopenIssue } from '#app/domain/issues/reopen-issue.server.ts';
import { reopenTicket } from '#app/domain/tickets/reopen-ticket.server.ts';
import { kindFacts, type ResolutionKind } from './kinds.ts';
import { resolutionById } from './resolution-by-id.server.ts';

/**
 * A resolution came undone: its ticket is open again, and its issue too where
 * it was closed as refunded or replaced and nothing else of that kind was done.
 */
export async function reopenUndone(desk: Desk, resolutionId: string): Promise<void> {
  const { kind, issueId, ticketId, state } = await resolutionById(desk, resolutionId);
  // Told late, and it was found to have happened after all.
  if (state !== 'failed') return;
  const shopId = desk.shop.id;
  await desk.transaction(async function reopen(ledger) {
    const issue = await ledger.db.orderIssue.findFirst({ where: { shopId, id: issueId }, select: { status: true, outcome: true } });
    const others = await ledger.db.resolution.count({ where: { shopId, issueId, kind, state: 'done' } });
    if (issue?.status === 'closed' && issue.outcome === kindFacts(kind as ResolutionKind).closesAs && others === 0) await reopenIssue(ledger, { issueId });
    if (ticketId) await reopenTicket(ledger, ticketId);
  });
}
