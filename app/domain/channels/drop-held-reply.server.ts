import type { Desk, Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { OutcomeVariables } from '#app/domain/templates/message-context.ts';
import { renderForComposer } from '#app/domain/templates/render-for-composer.ts';
import { lockTicket } from '#app/domain/tickets/lock-ticket.sql.server.ts';
import type { Message } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { after, minutes } from '#app/platform/spans.ts';

/**
 * Gives up a reply that waits for a resolution: its mail is gone, and its
 * words become the agent's draft again, so that nothing written is lost. What
 * its resolution came to meanwhile is filled in: else sending them would begin
 * a second one.
 * @param outcomeOf what is known of a resolution's outcome, in words
 * @returns the words of the draft
 * @throws Problem not_found, already_done when it has left meanwhile
 */
export async function dropHeldReply(desk: Desk, messageId: string, outcomeOf: (resolutionId: string) => Promise<OutcomeVariables> = async () => ({})): Promise<string> {
  const outcome = await outcomeNow(desk, messageId, outcomeOf);
  return desk.transaction(async function drop(ledger) {
    const shopId = ledger.shop.id;
    const message = await ledger.db.message.findFirst({ where: { shopId, id: messageId } });
    if (!message) throw new Problem('not_found', { note: 'no such message' });
    // Ticket, message, mail, as a release locks them: else each would wait for the other. The mail goes with its message.
    const ticket = await lockTicket(ledger.db, shopId, message.ticketId);
    const gone = await ledger.db.message.deleteMany({ where: { shopId, id: messageId, heldForResolutionId: { not: null } } });
    if (!gone.count) throw new Problem('already_done', { note: 'the reply has left' });
    await forgetReceipt(ledger, message);
    const version = ticket.version + 1;
    await ledger.db.ticket.updateMany({ where: { shopId, id: message.ticketId }, data: { version, messageCount: { decrement: 1 } } });
    // A colleague who was writing sees that it is gone.
    await recordEvent(ledger, { kind: 'reply_taken_back', subjectKind: 'ticket', subjectId: message.ticketId, ticketId: message.ticketId, payload: { version } });
    const body = withOutcome(message.text, outcome, ticket.locale);
    const agentId = ledger.actor.kind === 'agent' ? ledger.actor.id : message.agentId;
    if (agentId) {
      const draft = { body, templateId: message.templateId, updatedAt: ledger.clock.now() };
      const key = { shopId, ticketId: message.ticketId, agentId, kind: 'reply' };
      // What the agent has begun to write since then is newer and stays.
      await ledger.db.draft.createMany({ data: [{ ...key, ...draft }], skipDuplicates: true });
    }
    await ledger.announce({ topic: 'ticket', ticketId: message.ticketId });
    return body;
  });
}

async function outcomeNow({ shop, db }: Desk, messageId: string, outcomeOf: (resolutionId: string) => Promise<OutcomeVariables>): Promise<OutcomeVariables> {
  const message = await db.message.findFirst({ where: { shopId: shop.id, id: messageId }, select: { heldForResolutionId: true } });
  return message?.heldForResolutionId ? outcomeOf(message.heldForResolutionId) : {};
}

/** As far as it is known; words that cannot be read as they are stay as they were written. */
function withOutcome(text: string, outcome: OutcomeVariables, locale: string): string {
  try {
    return renderForComposer(text, outcome, locale);
  } catch (error) {
    if (error instanceof Problem) return text;
    throw error;
  }
}

/** The composer may send the same words again under the same key, and must not be answered with a message that is gone. */
async function forgetReceipt(ledger: Ledger, message: Message): Promise<void> {
  const shopId = ledger.shop.id;
  // Receipt and message were written in one transaction, a moment apart.
  const createdAt = { gte: after(message.createdAt, -minutes(1)), lte: after(message.createdAt, minutes(1)) };
  const receipts = await ledger.db.formReceipt.findMany({ where: { shopId, createdAt } });
  const keys = receipts.filter(({ answer }) => (answer as { messageId?: string } | null)?.messageId === message.id).map((receipt) => receipt.key);
  if (keys.length) await ledger.db.formReceipt.deleteMany({ where: { shopId, key: { in: keys } } });
}
