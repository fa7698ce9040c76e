import type { Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * The thread's links that went out open nothing any more, and pages that are
 * open are shut; the next mail brings a new one. Nothing a colleague must know
 * of before answering, so the ticket's version stays.
 * @throws Problem not_found
 */
export async function voidLinks(ledger: Ledger, ticketId: string): Promise<void> {
  const { count } = await ledger.db.ticket.updateMany({ where: { shopId: ledger.shop.id, id: ticketId }, data: { linkVersion: { increment: 1 } } });
  if (!count) throw new Problem('not_found', { note: 'no such ticket' });
  await recordEvent(ledger, { kind: 'links_voided', subjectKind: 'ticket', subjectId: ticketId, ticketId });
  await ledger.announce({ topic: 'ticket', ticketId });
}
