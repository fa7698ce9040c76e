import type { Desk } from '#app/desk/desk.ts';
import { READ_IN_CHAT } from './read-in-chat.ts';

/**
 * Takes the mails back of answers that the shopper has read in the chat. What a
 * sender has claimed meanwhile leaves: the row's state decides between the two,
 * so that an answer is mailed or read, not both. An answer that the window may
 * not show is mailed, whatever was said to have been read.
 * @param messageIds of answers that were delivered to the window, and only those
 * @returns how many
 */
export async function withdrawRead(desk: Desk, ticketId: string, messageIds: string[]): Promise<number> {
  return desk.transaction(async function withdraw(ledger) {
    const shopId = ledger.shop.id;
    const shown = await ledger.db.message.findMany({ where: { shopId, ticketId, id: { in: messageIds }, kind: 'agent', via: 'chat', heldForResolutionId: null }, select: { id: true } });
    const where = { shopId, ticketId, kind: 'reply', state: 'queued', messageId: { in: shown.map(({ id }) => id) } };
    const { count } = await ledger.db.outboxMail.updateMany({ where, data: { state: 'cancelled', error: READ_IN_CHAT } });
    if (count) await ledger.announce({ topic: 'ticket', ticketId });
    return count;
  });
}
