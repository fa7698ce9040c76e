import type { Desk, Ledger } from '#app/desk/desk.ts';
import { customerByClaim, type ClaimedCustomer } from '#app/domain/customers/customer-by-claim.server.ts';
import type { Ticket } from '#app/platform/generated/prisma/client.ts';
import { changeTicket } from './change-ticket.server.ts';
import { orderIn, textNaming } from './customer-match.server.ts';
import { lockTicket } from './lock-ticket.sql.server.ts';
import { addSearchText } from './search.sql.server.ts';

/**
 * Looks once more for whose ticket it is and which order it names, for both may
 * have become known to us after it came. By the rules of its arrival
 * (`customerMatch`): an e-mail address is a claim, an order is taken only among
 * the customer's own, and whoever wrote is given a ticket with an order only
 * when they bought it. What an agent has unlinked, or confirmed, stays so. Safe
 * to repeat.
 * @returns whether it linked something
 */
export async function findOrderForTicket(desk: Desk, ticketId: string): Promise<boolean> {
  const shopId = desk.shop.id;
  const ticket = await desk.db.ticket.findFirst({ where: { shopId, id: ticketId }, select: wanted });
  if (!ticket || (ticket.orderId && ticket.customerId)) return false;
  // Anyone may type any address into a chat and read the answers there: whose it is, an agent says (docs/decisions/0038).
  if (ticket.channel === 'chat' && !ticket.customerId) return false;
  const text = textNaming(ticket.orderNumber, await firstWords(desk, ticketId, ticket.subject));
  if (!(await lookUp(desk, ticket, text))) return false;
  return desk.transaction(async function join(ledger) {
    // Read again under the lock: an agent may have linked or unlinked meanwhile.
    const now = await lockTicket(ledger.db, shopId, ticketId);
    const found = await lookUp(ledger, now, text);
    return found ? link(ledger, now, found) : false;
  });
}

type Wanted = Pick<Ticket, 'id' | 'customerId' | 'requesterEmail' | 'orderId'>;
const wanted = { id: true, customerId: true, requesterEmail: true, orderId: true, orderNumber: true, subject: true, channel: true } as const;

interface Found {
  /** Null where the ticket has its customer. */
  customer: { id: string; name: string | null } | null;
  orderId: string | null;
}

/** What the shopper wrote first: an order is looked for in nothing else. */
async function firstWords(desk: Desk, ticketId: string, subject: string): Promise<string> {
  const first = await desk.db.message.findFirst({ where: { shopId: desk.shop.id, ticketId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { text: true } });
  return `${subject}\n${first?.text ?? ''}`;
}

/** Null when there is nothing to link. */
async function lookUp(at: Desk | Ledger, ticket: Wanted, text: string): Promise<Found | null> {
  const unlinked = await unlinkedOn(at, ticket.id);
  const customer = ticket.customerId || unlinked.customer || !ticket.requesterEmail ? null : await writerOf(at, ticket.id, ticket.orderId, ticket.requesterEmail);
  const customerId = ticket.customerId ?? customer?.id;
  const orderId = customerId && !ticket.orderId && !unlinked.order ? await orderIn(at, customerId, text) : null;
  return customer || orderId ? { customer, orderId } : null;
}

/**
 * Whose address it is. Nobody's, when the ticket speaks of an order that they did
 * not buy: as its customer they would be answered at the address that they typed.
 */
async function writerOf(at: Desk | Ledger, ticketId: string, orderId: string | null, email: string): Promise<ClaimedCustomer | null> {
  const shopId = at.shop.id;
  const customer = await customerByClaim(at, 'email', email);
  if (!customer) return null;
  const issues = await at.db.ticketIssue.findMany({ where: { shopId, ticketId }, select: { issue: { select: { orderId: true } } } });
  const orders = await at.db.order.findMany({ where: { shopId, id: { in: [...issues.map(({ issue }) => issue.orderId), ...(orderId ? [orderId] : [])] } }, select: { customerId: true } });
  return orders.every(({ customerId }) => customerId === customer.id) ? customer : null;
}

/** What an agent took off this ticket on purpose. */
async function unlinkedOn({ db, shop }: Desk | Ledger, ticketId: string): Promise<{ customer: boolean; order: boolean }> {
  const events = await db.event.findMany({ where: { shopId: shop.id, ticketId, kind: { in: ['customer_linked', 'order_unlinked'] } }, select: { kind: true } });
  // Whoever has no customer after one was linked had them taken off.
  return { customer: events.some(({ kind }) => kind === 'customer_linked'), order: events.some(({ kind }) => kind === 'order_unlinked') };
}

async function link(ledger: Ledger, ticket: Ticket, { customer, orderId }: Found): Promise<true> {
  const shopId = ledger.shop.id;
  const order = orderId ? await ledger.db.order.findFirst({ where: { shopId, id: orderId }, select: { name: true } }) : null;
  let version = ticket.version;
  if (customer) {
    // Without a customer, what an agent confirmed is the buyer of its order: this very one.
    const data = { customerId: customer.id, customerMatch: 'email', verified: ticket.verified };
    version = await changeTicket(ledger, { ticketId: ticket.id, version }, data, { kind: 'customer_linked', payload: { from: ticket.customerId, to: customer.id } });
  }
  if (order) await changeTicket(ledger, { ticketId: ticket.id, version }, { orderId }, { kind: 'order_linked', payload: { orderId, orderName: order.name, foreign: false } });
  await addSearchText(ledger.db, shopId, ticket.id, [customer?.name, order?.name], ticket.lastMessageAt);
  return true;
}
