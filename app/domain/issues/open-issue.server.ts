import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { tellIssue } from './change-issue.server.ts';
import { leafCause } from './leaf-cause.server.ts';

export interface NewIssue {
  orderId: string;
  /** The ticket that tells of it. */
  ticketId?: string | null;
  /** A suggestion until the issue is closed. */
  causeId?: string | null;
  /** Which lines it is about; none: the whole order. */
  lines?: { orderLineId: string; quantity: number }[];
}

/**
 * Opens an order issue.
 * @throws Problem not_found for an order, ticket or cause that is not there; bad_input for lines that are not the order's
 */
export async function openIssue(ledger: Ledger, issue: NewIssue): Promise<{ issueId: string }> {
  const shopId = ledger.shop.id;
  await refuseUnknown(ledger, issue);
  const causeId = issue.causeId ? (await leafCause(ledger, issue.causeId)).id : null;
  const id = ledger.newId();
  await ledger.db.orderIssue.create({
    data: { shopId, id, orderId: issue.orderId, causeId, status: 'open', openedAt: ledger.clock.now(), openedByKind: ledger.actor.kind, openedById: ledger.actor.id ?? null },
  });
  if (issue.lines?.length) await ledger.db.orderIssueLine.createMany({ data: issue.lines.map((line) => ({ shopId, issueId: id, ...line })) });
  if (issue.ticketId) await ledger.db.ticketIssue.create({ data: { shopId, ticketId: issue.ticketId, issueId: id } });
  await tellIssue(ledger, id, 'issue_opened', { orderId: issue.orderId, causeId }, issue.ticketId ?? undefined);
  return { issueId: id };
}

async function refuseUnknown(ledger: Ledger, issue: NewIssue): Promise<void> {
  const shopId = ledger.shop.id;
  const order = await ledger.db.order.findFirst({ where: { shopId, id: issue.orderId }, select: { lines: { select: { id: true, quantity: true } } } });
  if (!order) throw new Problem('not_found', { note: 'no such order' });
  if (issue.ticketId && !(await ledger.db.ticket.findFirst({ where: { shopId, id: issue.ticketId }, select: { id: true } }))) throw new Problem('not_found', { note: 'no such ticket' });
  const wrong = issue.lines?.some((line) => {
    const bought = order.lines.find((one) => one.id === line.orderLineId)?.quantity ?? 0;
    return line.quantity < 1 || line.quantity > bought;
  });
  if (wrong) throw new Problem('bad_input', { field: 'lines' });
}
