import type { Desk } from '#app/desk/desk.ts';
import { askForCustomer } from './ask-for-customer.server.ts';
import { findOrderForTicket } from './find-order-for-ticket.server.ts';

/**
 * Asks Shopify whose ticket it is, where it did not answer when the ticket
 * came, and links customer and order as a claim. A ticket that has a customer
 * by now, or is at rest with nobody's address, stays as it is.
 * @returns whether it linked one
 * @throws Problem shopify_unavailable: to be tried again
 */
export async function findCustomerForTicket(desk: Desk, ticketId: string): Promise<boolean> {
  const ticket = await desk.db.ticket.findFirst({ where: { shopId: desk.shop.id, id: ticketId }, select: { customerId: true, requesterEmail: true } });
  if (!ticket?.requesterEmail || ticket.customerId) return false;
  const customerId = await askForCustomer(desk, ticket.requesterEmail);
  return customerId ? findOrderForTicket(desk, ticketId) : false;
}
