import type { Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { answerTime } from './answer-time.server.ts';
import { lockTicket, type LockedTicket } from './lock-ticket.sql.server.ts';
import { effectsOf } from './message-effects.ts';
import { addSearchText } from './search.sql.server.ts';
import type { MessageKind, TicketStatus } from './ticket.ts';

/**
 * Frees a held message with its final text: from now on the customer has been
 * answered, except for what they wrote after it was written. Freed twice is
 * freed once.
 * @returns whether it was held until now; false too when it was dropped
 */
export async function releaseMessage(ledger: Ledger, released: { messageId: string; text: string }): Promise<boolean> {
  const where = { shopId: ledger.shop.id, id: released.messageId };
  const message = await ledger.db.message.findFirst({ where });
  if (!message) return false;
  const ticket = await lockTicket(ledger.db, ledger.shop.id, message.ticketId);
  const { count } = await ledger.db.message.updateMany({ where: { ...where, heldForResolutionId: { not: null } }, data: { heldForResolutionId: null, text: released.text } });
  if (!count) return false;
  const at = ledger.clock.now();
  const effects = effectsOf(ticket, { kind: message.kind as MessageKind, automated: false, held: false, byRule: null }, at);
  // Resolved before the money moved stays resolved.
  const status = ticket.status === 'resolved' ? { status: ticket.status, resolvedAt: ticket.resolvedAt } : await stillWaiting(ledger, ticket, message.createdAt);
  const version = ticket.version + 1;
  await ledger.db.ticket.updateMany({ where: { shopId: ledger.shop.id, id: ticket.id }, data: { ...effects, ...(await answerTime(ledger, ticket, effects)), ...status, version, lastMessageAt: at } });
  // A colleague who was writing sees what has left.
  await recordEvent(ledger, { kind: 'reply_sent', subjectKind: 'ticket', subjectId: ticket.id, ticketId: ticket.id, payload: { version, messageId: message.id, wasHeld: true } });
  await addSearchText(ledger.db, ledger.shop.id, ticket.id, [released.text], at);
  await ledger.announce({ topic: 'ticket', ticketId: ticket.id });
  return true;
}

/** What the customer wrote while the answer was held is not answered by it. */
async function stillWaiting(ledger: Ledger, ticket: LockedTicket, heldSince: Date): Promise<{ status?: TicketStatus; waitingSince?: Date }> {
  if (ticket.status !== 'open') return {};
  const since = await ledger.db.message.findFirst({
    where: { shopId: ledger.shop.id, ticketId: ticket.id, kind: 'customer', automated: false, createdAt: { gt: heldSince } },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true },
  });
  return since ? { status: 'open', waitingSince: since.createdAt } : {};
}
