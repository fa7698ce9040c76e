import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { changeTicket, ticketAt } from './change-ticket.server.ts';
import type { TicketRef } from './ticket.ts';

/**
 * An agent made sure that the writer is the customer.
 * @returns the version
 * @throws Problem conflict, not_found, not_possible when no customer is linked
 */
export async function confirmCustomer(ledger: Ledger, change: TicketRef): Promise<number> {
  const ticket = await ticketAt(ledger, change);
  if (!ticket.customerId) throw new Problem('not_possible', { words: 'no_customer_linked' });
  if (ticket.verified) return ticket.version;
  return changeTicket(ledger, change, { verified: true }, { kind: 'customer_confirmed', payload: { customerId: ticket.customerId } });
}
