import type { Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { answerTime } from './answer-time.server.ts';
import { conflictOf } from './conflict.server.ts';
import { lockTicket, type LockedTicket } from './lock-ticket.sql.server.ts';
import { effectsOf } from './message-effects.ts';
import { moveTicketRow } from './move-ticket.sql.server.ts';
import { storeMessage, type MessageContent } from './store-message.server.ts';
import type { MessageKind } from './ticket.ts';
import { withdrawSaved } from './withdraw-saved.server.ts';

export interface NewMessage extends MessageContent {
  ticketId: string;
  kind: MessageKind;
  /** The version an agent wrote against; mail that comes in has none. */
  version?: number;
  /** A rule writes it by itself: whether the customer asked anything that it does not answer. */
  byRule?: 'all_answered' | 'more_asked';
  /** Marks of the browser it was written in, of `visitorMarks`. */
  visitors?: string[];
  /** It came in a form of its own, and joined this ticket. */
  anew?: boolean;
}

const told = { customer: 'message_received', agent: 'reply_sent', note: 'note_added' } as const;

/**
 * Adds an entry to a ticket and moves its clocks and status by effectsOf.
 * Removes the writing agent's draft.
 * @returns the new version, which automatic mail leaves as it was, and the ticket as it was before
 * @throws Problem conflict when `version` is no longer the ticket's, not_found
 */
export async function addMessage(ledger: Ledger, message: NewMessage): Promise<{ messageId: string; version: number; ticket: LockedTicket }> {
  const ticket = await lockTicket(ledger.db, ledger.shop.id, message.ticketId);
  if (message.version !== undefined && message.version !== ticket.version) throw await conflictOf(ledger, { ticketId: ticket.id, version: message.version });
  const at = ledger.clock.now();
  const messageId = await storeMessage(ledger, ticket.id, message.kind, message, at);
  if (message.kind === 'customer' && !message.automated) await withdrawSavedBy(ledger, ticket, message);
  const version = await moveTicket(ledger, ticket, message, at);
  if (version > ticket.version && !ticket.heldBack) await tell(ledger, ticket, message, messageId, version);
  await ledger.announce({ topic: 'ticket', ticketId: ticket.id });
  return { messageId, version, ticket };
}

/** Whoever may not be the ticket's customer is known by their browser alone. */
function withdrawSavedBy(ledger: Ledger, { customerId, topic }: LockedTicket, { thirdParty, anew = false, visitors }: NewMessage): Promise<void> {
  return withdrawSaved(ledger, { customerId: thirdParty ? null : customerId, topic, anew }, visitors);
}

async function moveTicket(ledger: Ledger, ticket: LockedTicket, message: NewMessage, at: Date): Promise<number> {
  const automated = message.automated ?? false;
  const effects = effectsOf(ticket, { kind: message.kind, automated, held: Boolean(message.heldForResolutionId), byRule: message.byRule ?? null }, at);
  const version = automated ? ticket.version : ticket.version + 1;
  // Notes and automatic mail do not bring a ticket to the top of the list.
  const speaks = !automated && (message.kind === 'customer' || message.kind === 'agent');
  const changes = { ...effects, ...(await answerTime(ledger, ticket, effects)), version, messageCount: ticket.messageCount + 1, ...(speaks ? { lastMessageAt: at } : {}) };
  await moveTicketRow(ledger.db, { shopId: ledger.shop.id, id: ticket.id }, changes, draftOf(ledger, message));
  return version;
}

/** What the writing agent had begun: it is written now. */
function draftOf(ledger: Ledger, message: NewMessage) {
  if (ledger.actor.kind !== 'agent' || !ledger.actor.id || (message.kind !== 'agent' && message.kind !== 'note')) return null;
  return { shopId: ledger.shop.id, ticketId: message.ticketId, agentId: ledger.actor.id, kind: message.kind === 'agent' ? 'reply' : 'note' };
}

async function tell(ledger: Ledger, ticket: LockedTicket, message: NewMessage, messageId: string, version: number): Promise<void> {
  if (message.kind === 'system') return;
  const subject = { subjectKind: 'ticket', subjectId: ticket.id, ticketId: ticket.id } as const;
  const held = message.heldForResolutionId ? { heldForResolutionId: message.heldForResolutionId } : {};
  await recordEvent(ledger, { ...subject, kind: told[message.kind], payload: { version, messageId, ...held } });
  if (message.kind !== 'customer' || ticket.status !== 'resolved') return;
  await recordEvent(ledger, { ...subject, kind: 'ticket_reopened', payload: { version, by: 'message' } });
}
