import type { Desk, Ledger } from '#app/desk/desk.ts';
import { addSearchText } from '#app/domain/tickets/search.sql.server.ts';
import { redactMessages } from './redact-messages.server.ts';

/** Erases messages in other people's tickets, and what those tickets are found by: a name of two syllables is one search term. */
export async function redactStrayMessages(desk: Desk, messageIds: string[], erased: string): Promise<void> {
  const shopId = desk.shop.id;
  await redactMessages(desk, messageIds, erased);
  const written = await desk.db.message.findMany({ where: { shopId, id: { in: messageIds } }, select: { ticketId: true }, distinct: ['ticketId'] });
  for (const { ticketId } of written) {
    await desk.transaction(async function findAnew(ledger) {
      await rebuildSearch(ledger, ticketId);
    });
  }
}

async function rebuildSearch({ db, shop }: Ledger, ticketId: string): Promise<void> {
  const shopId = shop.id;
  const ticket = await db.ticket.findFirst({
    where: { shopId, id: ticketId },
    include: { messages: { select: { fromName: true, fromEmail: true, text: true }, orderBy: { createdAt: 'asc' } } },
  });
  if (!ticket) return;
  const order = ticket.orderId ? await db.order.findFirst({ where: { shopId, id: ticket.orderId }, select: { name: true } }) : null;
  const customer = ticket.customerId ? await db.customer.findFirst({ where: { shopId, id: ticket.customerId }, select: { name: true } }) : null;
  const texts = [ticket.subject, ticket.requesterName, ticket.requesterEmail, order?.name, customer?.name, ...ticket.messages.flatMap((message) => [message.fromName, message.fromEmail, message.text])];
  await db.ticketSearch.updateMany({ where: { shopId, ticketId }, data: { grams: [] } });
  await addSearchText(db, shopId, ticketId, texts, ticket.lastMessageAt);
}
