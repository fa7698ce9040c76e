import type { Desk } from '#app/desk/desk.ts';
import { askForCustomer } from './ask-for-customer.server.ts';
import { changeTicket } from './change-ticket.server.ts';
import { orderIn } from './customer-match.server.ts';
import { addSearchText } from './search.sql.server.ts';

/**
 * Asks Shopify whose ticket it is, where it did not answer when the ticket
 * came, and links customer and order as a claim. A ticket that has a customer
 * by now, or is at rest with nobody's address, stays as it is.
 * @returns whether it linked one
 * @throws Problem shopify_unavailable: to be tried again
 */
export async function findCustomerForTicket(desk: Desk, ticketId: string): Promise<boolean> {
  const where = { shopId: desk.shop.id, id: ticketId };
  const ticket = await desk.db.ticket.findFirst({ where, select: { customerId: true, requesterEmail: true, subject: true } });
  if (!ticket?.requesterEmail || ticket.customerId) return false;
  const customerId = await askForCustomer(desk, ticket.requesterEmail);
  if (!customerId) return false;
  const first = await desk.db.message.findFirst({ where: { shopId: desk.shop.id, ticketId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { text: true } });
  const orderId = await orderIn(desk, customerId, `${ticket.subject}\n${first?.text ?? ''}`);
  return desk.transaction(async function link(ledger) {
    const now = await ledger.db.ticket.findFirst({ where });
    if (!now || now.customerId) return false;
    const order = now.orderId ?? orderId;
    const names = [
      await ledger.db.customer.findFirst({ where: { shopId: ledger.shop.id, id: customerId }, select: { name: true } }),
      order ? await ledger.db.order.findFirst({ where: { shopId: ledger.shop.id, id: order }, select: { name: true } }) : null,
    ];
    await addSearchText(ledger.db, ledger.shop.id, ticketId, names.map((one) => one?.name), now.lastMessageAt);
    const data = { customerId, customerMatch: 'email', verified: false, orderId: order };
    await changeTicket(ledger, { ticketId, version: now.version }, data, { kind: 'customer_linked', payload: { from: null, to: customerId } });
    return true;
  });
}
