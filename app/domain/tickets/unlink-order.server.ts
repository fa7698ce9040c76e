import type { Ledger } from '#app/desk/desk.ts';
import { changeTicket, ticketAt } from './change-ticket.server.ts';
import type { TicketRef } from './ticket.ts';

/** Takes the order off the ticket; its order issues stay. @returns the version @throws Problem conflict, not_found */
export async function unlinkOrder(ledger: Ledger, change: TicketRef): Promise<number> {
  const ticket = await ticketAt(ledger, change);
  if (!ticket.orderId) return ticket.version;
  return changeTicket(ledger, change, { orderId: null, ...(ticket.customerId ? {} : { verified: false }) }, { kind: 'order_unlinked', payload: { orderId: ticket.orderId } });
}
