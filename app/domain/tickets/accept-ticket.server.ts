import type { Ledger } from '#app/desk/desk.ts';
import { conflictOf } from './conflict.server.ts';
import { tellOpened } from './open-ticket.server.ts';
import { ticketAt } from './change-ticket.server.ts';
import type { TicketRef } from './ticket.ts';

/**
 * A ticket that was held back is a real one: it joins the inbox, and what
 * follows an opened ticket follows now.
 * @returns the version
 * @throws Problem conflict, not_found
 */
export async function acceptTicket(ledger: Ledger, change: TicketRef): Promise<number> {
  const ticket = await ticketAt(ledger, change);
  if (!ticket.heldBack) return ticket.version;
  const where = { shopId: ledger.shop.id, id: ticket.id };
  const { count } = await ledger.db.ticket.updateMany({ where: { ...where, version: change.version, heldBack: true }, data: { heldBack: false, version: { increment: 1 } } });
  if (!count) throw await conflictOf(ledger, change);
  const version = change.version + 1;
  const first = await ledger.db.message.findFirstOrThrow({ where: { shopId: ledger.shop.id, ticketId: ticket.id }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true } });
  await tellOpened(ledger, { ticketId: ticket.id, number: ticket.number, messageId: first.id, channel: ticket.channel, version, askAgain: ticket.customerId === null });
  await ledger.announce({ topic: 'ticket', ticketId: ticket.id });
  return version;
}
