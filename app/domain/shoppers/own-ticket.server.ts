import type { Desk } from '#app/desk/desk.ts';
import { readerMark } from '#app/domain/channels/storefront/thread-link.server.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import type { Ticket } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { readerOf, type ThreadReader } from './thread-reader.server.ts';
import { ticketsOfOrder } from './tickets-of-order.server.ts';

/** An order that is proven to be this customer's. */
export interface OwnOrderProof {
  orderId: string;
  customerId: string;
}

const MOST = 10;

/** The tickets of a signed-in customer that speak of their order, newest first; none that is held back. */
export function ownTickets(desk: Desk, { orderId, customerId }: OwnOrderProof): Promise<Ticket[]> {
  return ticketsOfOrder(desk, orderId, MOST, { customerId });
}

/** One of them. @throws Problem not_found for any other */
export async function ownTicket(desk: Desk, proof: OwnOrderProof, ticketId: string): Promise<Ticket> {
  const ticket = (await ownTickets(desk, proof)).find(({ id }) => id === ticketId);
  if (!ticket) throw new Problem('not_found');
  return ticket;
}

/**
 * A signed-in customer as the reader of a ticket: under the address that its
 * answers go to, where that is theirs, else another of theirs. So they see what
 * they would by the link of a mail to that address, and no more.
 */
export async function readerOfCustomer(desk: Desk, { orderId, customerId }: OwnOrderProof, ticket: Ticket): Promise<ThreadReader> {
  const shopId = desk.shop.id;
  const claims = await desk.db.customerClaim.findMany({ where: { shopId, customerId, kind: 'email' }, orderBy: { value: 'asc' }, select: { value: true } });
  const order = await desk.db.order.findFirst({ where: { shopId, id: orderId, customerId }, select: { email: true } });
  const own = [...new Set([normalEmail(order?.email), ...claims.map(({ value }) => value)])].filter((address) => address !== null);
  const readers: ThreadReader[] = [];
  for (const address of own) {
    const reader = await readerOf(desk, ticket, readerMark(desk, ticket.id, address));
    if (reader.isAddressee) return reader;
    readers.push(reader);
  }
  return readers.find(({ address }) => address !== null) ?? { ticket, mark: '', address: null, isAddressee: false };
}
