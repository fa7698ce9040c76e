import type { Ledger } from '#app/desk/desk.ts';
import type { Ticket } from '#app/platform/generated/prisma/client.ts';

type Claimed = Pick<Ticket, 'id' | 'channel' | 'customerId' | 'customerMatch' | 'verified' | 'orderId'>;

/**
 * Marks an answer that the window of its ticket's chat may show, as it is
 * written; the mark never changes, so that nothing a reader does later, nor an
 * agent's link or confirmation, opens the window further (docs/decisions/0040).
 * What promises or tells a resolution is not to be given here.
 * @param ticket as it was locked for the answer
 * @returns whether the window may show it
 */
export async function showInChat(ledger: Ledger, ticket: Claimed, messageId: string): Promise<boolean> {
  if (ticket.channel !== 'chat' || !(await isOwnMatter(ledger, ticket))) return false;
  const where = { shopId: ledger.shop.id, ticketId: ticket.id };
  if (await ledger.db.ticketIssue.findFirst({ where, select: { ticketId: true } })) return false;
  // Whoever writes by mail, or by a mail's link, may be somebody else.
  const elsewhere = await ledger.db.message.findFirst({ where: { ...where, kind: 'customer', automated: false, OR: [{ via: null }, { via: { not: 'chat' } }] }, select: { id: true } });
  if (elsewhere) return false;
  await ledger.db.message.updateMany({ where: { ...where, id: messageId }, data: { via: 'chat' } });
  return true;
}

/** Nobody's in particular, or of whoever Shopify said was signed in as the chat began, with at most an order of their own. */
async function isOwnMatter({ shop, db }: Ledger, { customerId, customerMatch, verified, orderId }: Claimed): Promise<boolean> {
  if (!customerId) return !orderId;
  if (customerMatch !== 'signed_in' || !verified) return false;
  if (!orderId) return true;
  return (await db.order.findFirst({ where: { shopId: shop.id, id: orderId, customerId }, select: { id: true } })) !== null;
}
