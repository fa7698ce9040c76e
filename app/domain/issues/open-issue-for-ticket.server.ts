import type { Ledger } from '#app/desk/desk.ts';
import type { Cause } from '#app/platform/generated/prisma/client.ts';
import { addIssueLines } from './add-issue-lines.server.ts';
import { lockOrderIssues } from './lock-order-issues.sql.server.ts';
import { openIssue } from './open-issue.server.ts';
import { shareIssue } from './share-issue.server.ts';

/**
 * Opens the order issue that a ticket's topic speaks of, with the topic's first
 * cause as a suggestion, or shares the one that is open for the same order and
 * topic. Safe to repeat.
 * @param lines which goods it is about; none: the whole order
 * @returns null when the ticket has no order, no topic, or a topic without a cause
 */
export async function openIssueForTicket(ledger: Ledger, ticketId: string, lines: { orderLineId: string; quantity: number }[] = []): Promise<{ issueId: string; shared: boolean } | null> {
  const shopId = ledger.shop.id;
  const ticket = await ledger.db.ticket.findFirst({ where: { shopId, id: ticketId }, select: { orderId: true, topic: true, heldBack: true } });
  if (!ticket?.orderId || !ticket.topic || ticket.heldBack) return null;
  await lockOrderIssues(ledger, ticket.orderId);
  const known = await ledger.db.ticketIssue.findFirst({ where: { shopId, ticketId }, select: { issueId: true } });
  if (known) return { issueId: known.issueId, shared: false };
  const suggested = await causesOf(ledger, ticket.topic);
  if (!suggested[0]) return null;
  const open = await ledger.db.orderIssue.findFirst({
    where: { shopId, orderId: ticket.orderId, status: 'open', causeId: { in: suggested.map((cause) => cause.id) } },
    orderBy: { openedAt: 'asc' },
    select: { id: true },
  });
  if (open) {
    await shareIssue(ledger, { ticketId, issueId: open.id });
    await addIssueLines(ledger, open.id, lines);
    return { issueId: open.id, shared: true };
  }
  const { issueId } = await openIssue(ledger, { orderId: ticket.orderId, ticketId, causeId: suggested[0].id, lines });
  return { issueId, shared: false };
}

/** The topic's causes, the likeliest first: in the order of groups, then within them. */
async function causesOf(ledger: Ledger, topic: string): Promise<Cause[]> {
  return ledger.db.cause.findMany({
    where: { shopId: ledger.shop.id, topics: { has: topic }, archivedAt: null, parentId: { not: null } },
    orderBy: [{ parent: { position: 'asc' } }, { position: 'asc' }, { key: 'asc' }],
  });
}
