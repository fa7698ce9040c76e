import type { Ledger } from '#app/desk/desk.ts';
import type { EventKind } from '#app/domain/shops/event-kinds.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { Prisma, Ticket } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { conflictOf } from './conflict.server.ts';
import type { TicketRef } from './ticket.ts';

/**
 * The one way in which a ticket's own fields change: only at the version the
 * caller saw, with the event that tells it.
 * @returns the new version
 * @throws Problem conflict with TicketChanges in `shown`, not_found
 */
export async function changeTicket(
  ledger: Ledger,
  ref: TicketRef,
  data: Prisma.TicketUncheckedUpdateManyInput,
  event: { kind: EventKind; payload: Prisma.InputJsonObject },
): Promise<number> {
  const shopId = ledger.shop.id;
  const { count } = await ledger.db.ticket.updateMany({
    where: { shopId, id: ref.ticketId, version: ref.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (!count) throw await conflictOf(ledger, ref);
  const version = ref.version + 1;
  await recordEvent(ledger, { kind: event.kind, subjectKind: 'ticket', subjectId: ref.ticketId, ticketId: ref.ticketId, payload: { ...event.payload, version } });
  await ledger.announce({ topic: 'ticket', ticketId: ref.ticketId });
  return version;
}

/** The ticket as the caller saw it. @throws Problem conflict, not_found */
export async function ticketAt(ledger: Ledger, ref: TicketRef): Promise<Ticket> {
  const ticket = await ledger.db.ticket.findFirst({ where: { shopId: ledger.shop.id, id: ref.ticketId } });
  if (!ticket) throw new Problem('not_found', { note: 'no such ticket' });
  if (ticket.version !== ref.version) throw await conflictOf(ledger, ref);
  return ticket;
}
