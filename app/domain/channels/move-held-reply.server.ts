import type { Desk, Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { lockedResolutionState } from './lock-resolution.sql.server.ts';

export interface HeldReplyMove {
  messageId: string;
  /** Where it goes: a plan of the same kind for the same order issue. */
  resolutionId: string;
}

/**
 * A reply that waited for a resolution that failed, or that nobody confirmed,
 * waits for a fresh one from now on. Where that is done already, the words leave.
 * @throws Problem not_found, already_done when it has left meanwhile,
 *   not_possible while the old one may still happen, or for another issue or kind
 */
export async function moveHeldReply(desk: Desk, move: HeldReplyMove): Promise<void> {
  await desk.transaction(async function moveHold(ledger) {
    const shopId = ledger.shop.id;
    const message = await ledger.db.message.findFirst({ where: { shopId, id: move.messageId }, select: { ticketId: true, heldForResolutionId: true } });
    if (!message) throw new Problem('not_found', { note: 'no such message' });
    const from = message.heldForResolutionId;
    if (!from) throw new Problem('already_done', { note: 'the reply is not held' });
    if (from === move.resolutionId) return;
    const state = await fitting(ledger, from, move.resolutionId);
    // Compare and set: a release, a drop or another move at the same time wins or loses whole.
    const where = { shopId, id: move.messageId, heldForResolutionId: from };
    const { count } = await ledger.db.message.updateMany({ where, data: { heldForResolutionId: move.resolutionId } });
    if (!count) throw new Problem('already_done', { note: 'the reply left or moved meanwhile' });
    await ledger.db.outboxMail.updateMany({ where: { shopId, messageId: move.messageId, state: 'held' }, data: { error: null } });
    if (state === 'done') await reactAgain(ledger, move.resolutionId);
    await ledger.announce({ topic: 'ticket', ticketId: message.ticketId });
  });
}

/** Both states hold still until the transaction ends. @returns the new one's */
async function fitting(ledger: Ledger, from: string, to: string): Promise<string> {
  const shopId = ledger.shop.id;
  // In this order always, so that two moves never wait for each other.
  const states = new Map<string, string | null>();
  for (const id of [from, to].toSorted()) states.set(id, await lockedResolutionState(ledger.db, shopId, id));
  const state = states.get(to);
  if (!state) throw new Problem('not_found', { note: 'no such resolution' });
  if (!['failed', 'draft', null].includes(states.get(from) ?? null)) throw new Problem('not_possible', { words: 'reply_hold_open' });
  if (state === 'failed') throw new Problem('not_possible', { words: 'reply_resolution_failed' });
  const select = { issueId: true, kind: true };
  const [old, fresh] = [await ledger.db.resolution.findFirst({ where: { shopId, id: from }, select }), await ledger.db.resolution.findFirst({ where: { shopId, id: to }, select })];
  if (old && (old.issueId !== fresh!.issueId || old.kind !== fresh!.kind)) throw new Problem('not_possible', { words: 'reply_hold_other' });
  return state;
}

/** The release that `resolution_done` led to came before this reply waited for it. */
async function reactAgain(ledger: Ledger, resolutionId: string): Promise<void> {
  const shopId = ledger.shop.id;
  const done = await ledger.db.event.findFirst({ where: { shopId, subjectKind: 'resolution', subjectId: resolutionId, kind: 'resolution_done' }, orderBy: { at: 'desc' }, select: { id: true } });
  if (done) await ledger.enqueue('react-to-event', { shopId, eventId: done.id });
}
