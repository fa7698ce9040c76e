import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { changeTicket, ticketAt } from './change-ticket.server.ts';
import { addSearchText } from './search.sql.server.ts';
import type { TicketRef } from './ticket.ts';

/**
 * Says which order the ticket is about. The order may be another customer's
 * (a gift): the event and the page say so.
 * @returns the version
 * @throws Problem conflict, not_found for an unknown ticket or an order that is not in the snapshot
 */
export async function linkOrder(ledger: Ledger, change: TicketRef & { orderId: string }): Promise<number> {
  const ticket = await ticketAt(ledger, change);
  if (ticket.orderId === change.orderId) return ticket.version;
  const order = await ledger.db.order.findFirst({ where: { shopId: ledger.shop.id, id: change.orderId }, select: { name: true, customerId: true } });
  if (!order) throw new Problem('not_found', { note: 'no such order in the snapshot' });
  const foreign = ticket.customerId !== null && order.customerId !== ticket.customerId;
  const payload = { orderId: change.orderId, orderName: order.name, foreign };
  // Without a customer, what an agent confirmed was the buyer of the order before.
  const data = { orderId: change.orderId, ...(ticket.customerId ? {} : { verified: false }) };
  // The ticket's row first, as whoever writes a message takes them.
  const version = await changeTicket(ledger, change, data, { kind: 'order_linked', payload });
  await addSearchText(ledger.db, ledger.shop.id, ticket.id, [order.name], ticket.lastMessageAt);
  return version;
}
