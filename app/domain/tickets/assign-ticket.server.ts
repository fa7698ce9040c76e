import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { changeTicket, ticketAt } from './change-ticket.server.ts';
import type { TicketRef } from './ticket.ts';

/**
 * Gives the ticket to an agent of the shop, or to nobody (null).
 * @returns the version
 * @throws Problem conflict, not_found for an unknown ticket or agent
 */
export async function assignTicket(ledger: Ledger, change: TicketRef & { assigneeId: string | null }): Promise<number> {
  const ticket = await ticketAt(ledger, change);
  if (ticket.assigneeId === change.assigneeId) return ticket.version;
  const agent = change.assigneeId ? await ledger.db.agent.findFirst({ where: { shopId: ledger.shop.id, id: change.assigneeId } }) : null;
  if (change.assigneeId && !agent) throw new Problem('not_found', { note: 'no such agent' });
  const payload = { from: ticket.assigneeId, to: change.assigneeId, toName: agent?.name ?? null };
  return changeTicket(ledger, change, { assigneeId: change.assigneeId }, { kind: 'ticket_assigned', payload });
}
