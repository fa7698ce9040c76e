import type { Ledger } from '#app/desk/desk.ts';
import type { Ticket } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { changeTicket, ticketAt } from './change-ticket.server.ts';
import type { TicketRef } from './ticket.ts';

/**
 * An agent made sure that the writer is the customer; where only an order is
 * linked, that they are its buyer, who then is the ticket's customer.
 * @returns the version
 * @throws Problem conflict, not_found, not_possible when neither customer nor order is linked
 */
export async function confirmCustomer(ledger: Ledger, change: TicketRef): Promise<number> {
  const ticket = await ticketAt(ledger, change);
  if (!ticket.customerId && !ticket.orderId) throw new Problem('not_possible', { words: 'no_customer_linked' });
  if (ticket.verified) return ticket.version;
  const customerId = ticket.customerId ?? (await buyerOf(ledger, ticket));
  const found = ticket.customerId || !customerId ? {} : { customerId, customerMatch: 'agent' };
  return changeTicket(ledger, change, { verified: true, ...found }, { kind: 'customer_confirmed', payload: { customerId } });
}

/** Null for a guest, and for someone who was erased. */
async function buyerOf({ db, shop }: Ledger, { orderId }: Ticket): Promise<string | null> {
  const order = await db.order.findFirst({ where: { shopId: shop.id, id: orderId! }, select: { customerId: true } });
  if (!order?.customerId) return null;
  const buyer = await db.customer.findFirst({ where: { shopId: shop.id, id: order.customerId, redactedAt: null }, select: { id: true } });
  return buyer?.id ?? null;
}
