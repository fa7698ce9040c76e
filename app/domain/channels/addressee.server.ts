import type { Desk, Ledger } from '#app/desk/desk.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import type { Ticket } from '#app/platform/generated/prisma/client.ts';

export interface Addressee {
  address: string;
  name: string | null;
  /** `requester`: who wrote. `shopify`: the address Shopify holds, because who wrote is not proven. */
  whose: 'requester' | 'shopify';
}

/** What a ticket says of its writer. */
type Claimed = Pick<Ticket, 'id' | 'customerId' | 'orderId' | 'verified' | 'requesterEmail' | 'requesterName'>;

/**
 * Where an answer goes. A typed identity is a claim: as soon as a customer or
 * an order is linked to a ticket that nobody verified, or it has an order issue,
 * an answer may hold order data, and goes only to an address that Shopify holds.
 * @returns null when there is no address it may go to
 */
export async function addresseeOf(from: Pick<Desk | Ledger, 'shop' | 'db'>, ticket: Claimed): Promise<Addressee | null> {
  const typed = normalEmail(ticket.requesterEmail);
  const requester = typed ? { address: typed, name: ticket.requesterName, whose: 'requester' as const } : null;
  if (requester && ticket.verified) return requester;
  const orderId = ticket.orderId ?? (await orderOfIssue(from, ticket.id));
  if (requester && !orderId && !ticket.customerId) return requester;
  const held = await heldAddresses(from, { ...ticket, orderId });
  if (requester && held.some((known) => known.address === requester.address)) return requester;
  return held[0] ?? null;
}

/** An order that was unlinked, or never linked, is spoken of all the same while its issue is this ticket's. */
async function orderOfIssue({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, ticketId: string): Promise<string | null> {
  const link = await db.ticketIssue.findFirst({ where: { shopId: shop.id, ticketId }, orderBy: { issue: { openedAt: 'desc' } }, select: { issue: { select: { orderId: true } } } });
  return link?.issue.orderId ?? null;
}

/** The order's own address first: it is the one that hears of the order. */
async function heldAddresses({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, ticket: Claimed): Promise<Addressee[]> {
  const shopId = shop.id;
  const order = ticket.orderId ? await db.order.findFirst({ where: { shopId, id: ticket.orderId }, select: { email: true, customerId: true } }) : null;
  const customerId = ticket.customerId ?? order?.customerId ?? null;
  const customer = customerId ? await db.customer.findFirst({ where: { shopId, id: customerId }, include: { claims: { where: { kind: 'email' } } } }) : null;
  const addresses = [order?.email, ...(customer?.claims.map((claim) => claim.value) ?? [])].map(normalEmail).filter((address) => address !== null);
  return [...new Set(addresses)].map((address) => ({ address, name: customer?.name ?? ticket.requesterName, whose: 'shopify' }));
}
