import type { Desk } from '#app/desk/desk.ts';

/** Marks a ticket unread: something happened to it that a person should see. */
export async function callForAttention(desk: Desk, ticketId: string): Promise<void> {
  await desk.transaction(async function mark(ledger) {
    await ledger.db.ticket.updateMany({ where: { shopId: ledger.shop.id, id: ticketId }, data: { unread: true } });
    await ledger.announce({ topic: 'ticket', ticketId });
  });
}
