import type { Desk } from '#app/desk/desk.ts';

/** The shop has seen the ticket; nothing else changes, the version neither. */
export async function markRead(desk: Desk, ticketId: string): Promise<void> {
  await desk.transaction(async function mark(ledger) {
    const { count } = await ledger.db.ticket.updateMany({ where: { shopId: ledger.shop.id, id: ticketId, unread: true }, data: { unread: false } });
    if (count) await ledger.announce({ topic: 'ticket', ticketId });
  });
}
