import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { lockTicket } from './lock-ticket.sql.server.ts';
import { effectsOf } from './message-effects.ts';
import { addSearchText } from './search.sql.server.ts';
import type { MessageKind } from './ticket.ts';

/**
 * Frees a held message with its final text: from now on the customer has been
 * answered. Freed twice is freed once.
 * @returns whether it was held until now
 * @throws Problem not_found
 */
export async function releaseMessage(ledger: Ledger, released: { messageId: string; text: string }): Promise<boolean> {
  const where = { shopId: ledger.shop.id, id: released.messageId };
  const message = await ledger.db.message.findFirst({ where });
  if (!message) throw new Problem('not_found', { note: 'no such message' });
  const ticket = await lockTicket(ledger.db, ledger.shop.id, message.ticketId);
  const { count } = await ledger.db.message.updateMany({ where: { ...where, heldForResolutionId: { not: null } }, data: { heldForResolutionId: null, text: released.text } });
  if (!count) return false;
  const at = ledger.clock.now();
  const effects = effectsOf(ticket, { kind: message.kind as MessageKind, automated: false, held: false }, at);
  // Resolved before the money moved stays resolved.
  const status = ticket.status === 'resolved' ? { status: ticket.status, resolvedAt: ticket.resolvedAt } : {};
  await ledger.db.ticket.updateMany({ where: { shopId: ledger.shop.id, id: ticket.id }, data: { ...effects, ...status, version: { increment: 1 }, lastMessageAt: at } });
  await addSearchText(ledger.db, ledger.shop.id, ticket.id, [released.text], at);
  await ledger.announce({ topic: 'ticket', ticketId: ticket.id });
  return true;
}
