import type { Ledger } from '#app/desk/desk.ts';
import { changeTicket, ticketAt } from './change-ticket.server.ts';
import type { TicketRef, TicketStatus } from './ticket.ts';

/**
 * Sets the status by hand. Resolved or waiting: nobody waits for the shop any
 * more. Open again: the wait of an unanswered message goes on from when it came.
 * @returns the version, the same one when the ticket has this status already
 * @throws Problem conflict, not_found
 */
export async function changeStatus(ledger: Ledger, change: TicketRef & { status: TicketStatus }): Promise<number> {
  const ticket = await ticketAt(ledger, change);
  if (ticket.status === change.status) return ticket.version;
  const reopened = ticket.status === 'resolved';
  const kind = change.status === 'resolved' ? 'ticket_resolved' : reopened ? 'ticket_reopened' : 'ticket_status_changed';
  return changeTicket(
    ledger,
    change,
    {
      status: change.status,
      waitingSince: change.status === 'open' ? await unansweredSince(ledger, change.ticketId) : null,
      resolvedAt: change.status === 'resolved' ? ledger.clock.now() : null,
    },
    { kind, payload: { from: ticket.status, to: change.status } },
  );
}

/** When the first message came that no answer followed; null when the shop spoke last. */
async function unansweredSince(ledger: Ledger, ticketId: string): Promise<Date | null> {
  const spoken = { shopId: ledger.shop.id, ticketId, automated: false };
  const answer = await ledger.db.message.findFirst({
    where: { ...spoken, kind: 'agent', heldForResolutionId: null },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  });
  const first = await ledger.db.message.findFirst({
    where: { ...spoken, kind: 'customer', ...(answer ? { createdAt: { gt: answer.createdAt } } : {}) },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true },
  });
  return first?.createdAt ?? null;
}
