import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { changeTicket, ticketAt } from './change-ticket.server.ts';
import { addSearchText } from './search.sql.server.ts';
import type { TicketRef } from './ticket.ts';

/**
 * Says whose ticket it is, or that this is not known (null). A link is a
 * claim until confirmCustomer.
 * @returns the version
 * @throws Problem conflict, not_found for an unknown ticket or customer
 */
export async function linkCustomer(ledger: Ledger, change: TicketRef & { customerId: string | null }): Promise<number> {
  const ticket = await ticketAt(ledger, change);
  if (ticket.customerId === change.customerId) return ticket.version;
  const customer = change.customerId ? await ledger.db.customer.findFirst({ where: { shopId: ledger.shop.id, id: change.customerId, redactedAt: null } }) : null;
  if (change.customerId && !customer) throw new Problem('not_found', { note: 'no such customer' });
  const data = { customerId: change.customerId, customerMatch: customer ? 'agent' : null, verified: false };
  // The ticket's row first, as whoever writes a message takes them.
  const version = await changeTicket(ledger, change, data, { kind: 'customer_linked', payload: { from: ticket.customerId, to: change.customerId } });
  if (customer) await addSearchText(ledger.db, ledger.shop.id, ticket.id, [customer.name], ticket.lastMessageAt);
  return version;
}
