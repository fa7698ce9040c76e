import type { Ledger } from '#app/desk/desk.ts';
import type { Event } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import type { MessageKind, TicketRef, TicketStatus } from './ticket.ts';

/** What happened to a ticket since the version someone worked on; `details.shown` of the conflict. */
export interface TicketChanges {
  version: number;
  status: TicketStatus;
  events: { kind: string; at: Date; actorKind: string; actorName: string | null; payload: Record<string, unknown> }[];
  messages: { id: string; kind: MessageKind; fromName: string | null; text: string; createdAt: Date }[];
}

const MOST = 50;

/** The Problem to throw when the ticket has moved on. @throws Problem not_found when there is no such ticket */
export async function conflictOf(ledger: Ledger, ref: TicketRef): Promise<Problem> {
  const shopId = ledger.shop.id;
  const ticket = await ledger.db.ticket.findFirst({ where: { shopId, id: ref.ticketId }, select: { version: true, status: true } });
  if (!ticket) throw new Problem('not_found', { note: 'no such ticket' });
  const latest = await ledger.db.event.findMany({ where: { shopId, ticketId: ref.ticketId }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: MOST });
  const since = latest.filter((event) => versionOf(event) > ref.version).toReversed();
  const shown: TicketChanges = {
    version: ticket.version,
    status: ticket.status as TicketStatus,
    events: await named(ledger, since),
    messages: await messagesOf(ledger, since),
  };
  return new Problem('conflict', { shown, note: `version ${ref.version}, now ${ticket.version}` });
}

function versionOf(event: Event): number {
  return Number((event.payload as { version?: number }).version ?? 0);
}

async function named(ledger: Ledger, events: Event[]): Promise<TicketChanges['events']> {
  const ids = events.filter((event) => event.actorKind === 'agent').map((event) => event.actorId!);
  const agents = await ledger.db.agent.findMany({ where: { shopId: ledger.shop.id, id: { in: ids } }, select: { id: true, name: true } });
  return events.map((event) => ({
    kind: event.kind,
    at: event.at,
    actorKind: event.actorKind,
    actorName: agents.find((agent) => agent.id === event.actorId)?.name ?? null,
    payload: event.payload as Record<string, unknown>,
  }));
}

async function messagesOf(ledger: Ledger, events: Event[]): Promise<TicketChanges['messages']> {
  const ids = events.map((event) => (event.payload as { messageId?: string }).messageId).filter((id) => id !== undefined);
  const messages = await ledger.db.message.findMany({
    where: { shopId: ledger.shop.id, id: { in: ids } },
    select: { id: true, kind: true, fromName: true, text: true, createdAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return messages.map((message) => ({ ...message, kind: message.kind as MessageKind }));
}
