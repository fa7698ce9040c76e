import type { Desk } from '#app/desk/desk.ts';
import { lockTicket } from '#app/domain/tickets/lock-ticket.sql.server.ts';
import { blankMail, redactMessages } from './redact-messages.server.ts';
import { withoutWords } from './without-words.ts';

/** Erases one ticket's words and people; its number, status, times and order issues stay. */
export async function redactTicket(desk: Desk, ticketId: string, erased: string): Promise<void> {
  const shopId = desk.shop.id;
  const messages = await desk.db.message.findMany({ where: { shopId, ticketId }, select: { id: true } });
  await redactMessages(desk, messages.map(({ id }) => id), erased);
  await desk.transaction(async function eraseTicket(ledger) {
    const { db } = ledger;
    // The ticket's row first, as whoever writes a message takes them.
    await lockTicket(db, shopId, ticketId);
    await db.draft.deleteMany({ where: { shopId, ticketId } });
    await db.ticketSearch.updateMany({ where: { shopId, ticketId }, data: { grams: [] } });
    await db.survey.updateMany({ where: { shopId, ticketId }, data: { comment: null, tokenHash: null } });
    await db.outboxMail.updateMany({ where: { shopId, ticketId, state: { in: ['held', 'queued'] } }, data: { state: 'cancelled' } });
    // A notice names the ticket's subject beside its address.
    await db.outboxMail.updateMany({ where: { shopId, OR: [{ ticketId }, { kind: 'notice', text: { contains: ticketId } }] }, data: blankMail });
    // What they asked of an order: lines, or where they live.
    await db.shopperRequest.updateMany({ where: { shopId, ticketId }, data: { wish: {} } });
    for (const event of await db.event.findMany({ where: { shopId, ticketId }, select: { id: true, payload: true } })) {
      await db.event.updateMany({ where: { shopId, id: event.id }, data: { payload: withoutWords(event.payload) } });
    }
    // The last step: without the address a ticket of no customer is not found again.
    await db.ticket.updateMany({ where: { shopId, id: ticketId }, data: { subject: erased, requesterName: null, requesterEmail: null, requesterPhone: null, orderNumber: null, linkVersion: { increment: 1 }, version: { increment: 1 } } });
    await ledger.announce({ topic: 'ticket', ticketId });
  });
}
