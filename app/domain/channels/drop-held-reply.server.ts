import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * Gives up a reply that waits for a resolution: its mail is cancelled, and its
 * words become the agent's draft again, so that nothing written is lost.
 * @throws Problem not_found, already_done when it has left meanwhile
 */
export async function dropHeldReply(desk: Desk, messageId: string): Promise<void> {
  await desk.transaction(async function drop(ledger) {
    const shopId = ledger.shop.id;
    const message = await ledger.db.message.findFirst({ where: { shopId, id: messageId } });
    if (!message) throw new Problem('not_found', { note: 'no such message' });
    const { count } = await ledger.db.outboxMail.updateMany({ where: { shopId, messageId, state: 'held' }, data: { state: 'cancelled' } });
    const gone = await ledger.db.message.deleteMany({ where: { shopId, id: messageId, heldForResolutionId: { not: null } } });
    if (!gone.count) throw new Problem('already_done', { note: `mail rows cancelled: ${count}` });
    await ledger.db.ticket.updateMany({ where: { shopId, id: message.ticketId }, data: { version: { increment: 1 }, messageCount: { decrement: 1 } } });
    const agentId = ledger.actor.kind === 'agent' ? ledger.actor.id : message.agentId;
    if (agentId) {
      const draft = { body: message.text, templateId: message.templateId, updatedAt: ledger.clock.now() };
      const key = { shopId, ticketId: message.ticketId, agentId, kind: 'reply' };
      // What the agent has begun to write since then is newer and stays.
      await ledger.db.draft.createMany({ data: [{ ...key, ...draft }], skipDuplicates: true });
    }
    await ledger.announce({ topic: 'ticket', ticketId: message.ticketId });
  });
}
