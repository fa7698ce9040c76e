import type { Ledger } from '#app/desk/desk.ts';
import { insertRow } from '#app/platform/db/rows.sql.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { eventKinds, type EventKind } from './event-kinds.ts';

export interface EventToRecord {
  kind: EventKind;
  subjectKind: 'ticket' | 'order_issue' | 'resolution' | 'order' | 'survey' | 'shop' | 'customer';
  subjectId: string;
  /** The ticket in whose timeline it shows. */
  ticketId?: string | null;
  payload?: Prisma.InputJsonObject;
}

/** Writes one fact in the transaction of the change it tells, and queues what reacts to it. */
export async function recordEvent(ledger: Ledger, event: EventToRecord): Promise<string> {
  const id = ledger.newId();
  await insertRow(ledger.db, 'event', {
    shopId: ledger.shop.id,
    id,
    subjectKind: event.subjectKind,
    subjectId: event.subjectId,
    ticketId: event.ticketId ?? null,
    kind: event.kind,
    actorKind: ledger.actor.kind,
    actorId: ledger.actor.id ?? null,
    payload: event.payload ?? {},
    at: ledger.clock.now(),
  } satisfies Prisma.EventUncheckedCreateInput);
  if (eventKinds[event.kind].reacts) await ledger.enqueue('react-to-event', { shopId: ledger.shop.id, eventId: id });
  return id;
}
