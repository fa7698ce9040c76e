import type { Ledger } from '#app/desk/desk.ts';
import { queueRefresh } from '#app/domain/orders/queue-refresh.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { Prisma, type Resolution } from '#app/platform/generated/prisma/client.ts';
import { after, days, minutes, seconds } from '#app/platform/spans.ts';
import { releaseUnits } from './claim-units.server.ts';
import type { Failure } from './failure.ts';
import { reclaimUnits } from './reclaim-units.server.ts';
import { resolutionById } from './resolution-by-id.server.ts';
import type { Plan } from './plan.ts';
import type { Outcome } from './resolution-row.ts';
import { isOpen, statesBefore, type ResolutionState } from './resolution.ts';

/** Until the provider has said whether a pending refund went. */
const PENDING_CHECK = minutes(30);
const WATCH = days(1);
const UNKNOWN_CHECK = minutes(1);

/** It happened. Told twice, by the request and by settling, it is written once. */
export async function recordDone(ledger: Ledger, id: string, outcome: Outcome): Promise<void> {
  const before = await resolutionById(ledger, id);
  const now = ledger.clock.now();
  const settled = outcome.kind === 'refund' && !outcome.pending;
  const checkAt = settled ? null : after(now, outcome.kind === 'refund' ? PENDING_CHECK : WATCH);
  const happened = await go(ledger, id, 'done', {
    outcome: outcome as unknown as Prisma.InputJsonObject,
    failure: Prisma.DbNull,
    settledAt: now,
    checkAt,
    outcomeAt: settled ? now : null,
    ...(outcome.kind === 'refund' ? { refundId: outcome.refundId } : { draftOrderId: outcome.draftOrderId, replacementOrderId: outcome.orderId }),
  });
  if (!happened) return;
  // Asked now that its row is ours: it may have been given up between our reading and our writing.
  if (await lostItsUnits(ledger, before)) await reclaimUnits(ledger, before);
  const ids = { resolutionId: id, issueId: before.issueId, kind: before.kind };
  await tell(ledger, before, 'resolution_done', { ...ids, state: stateOf(outcome), variables: variablesOf(outcome) });
  if (settled) await tell(ledger, before, 'outcome_reached', { ...ids, assumed: false });
  await queueRefresh(ledger, before.orderId);
  if (outcome.kind === 'replacement') await queueRefresh(ledger, outcome.orderId);
}

/** The state that a decision rests on. */
export type Seen = Pick<Resolution, 'outcomeAt'> & { state: string };

/**
 * It is certain that nothing happened, or that it was undone: the units are
 * free again. Only where it still is as it was when Shopify was asked: an
 * answer that came while we looked says more than our look.
 * @param checkIn milliseconds until it is looked at once more; absent where nothing can change any more
 */
export async function recordFailed(ledger: Ledger, id: string, failure: Failure, seen: Seen, checkIn?: number): Promise<void> {
  const before = await resolutionById(ledger, id);
  const now = ledger.clock.now();
  const still = isOpen(seen.state as ResolutionState) && seen.state !== 'confirmed' ? { state: { in: ['running', 'unknown'] } } : { state: seen.state, outcomeAt: seen.outcomeAt };
  const gone = { failure: failure as unknown as Prisma.InputJsonObject, settledAt: now, checkAt: checkIn ? after(now, checkIn) : null };
  if (!(await go(ledger, id, 'failed', gone, still))) return;
  await releaseUnits(ledger, id);
  await tell(ledger, before, 'resolution_failed', { resolutionId: id, issueId: before.issueId, kind: before.kind, code: failure.code, words: failure.words ?? failure.code, wasDone: before.state === 'done' });
}

/** The answer never came. The units stay taken until reading has told. */
export async function recordUnknown(ledger: Ledger, id: string, failure: Failure | null = null, checkIn: number = UNKNOWN_CHECK): Promise<void> {
  const before = await resolutionById(ledger, id);
  const checkAt = after(ledger.clock.now(), checkIn);
  if (!(await go(ledger, id, 'unknown', { checkAt, ...(failure ? { failure: failure as unknown as Prisma.InputJsonObject } : {}) }))) return;
  if (before.state === 'unknown') return;
  await tell(ledger, before, 'resolution_unknown', { resolutionId: id, issueId: before.issueId, kind: before.kind });
  await ledger.enqueue('settle-resolution', { shopId: ledger.shop.id, resolutionId: id }, { key: `settle:${id}`, delay: seconds(15) });
}

/** Compare-and-set: only from a state that may go there. */
async function go(ledger: Ledger, id: string, to: ResolutionState, data: Prisma.ResolutionUncheckedUpdateManyInput, still: Prisma.ResolutionWhereInput = {}): Promise<boolean> {
  const { count } = await ledger.db.resolution.updateMany({ where: { shopId: ledger.shop.id, id, state: { in: statesBefore(to) }, AND: still }, data: { ...data, state: to } });
  return count === 1;
}

/** Its units were freed because it was taken for failed; shipping alone has none. */
async function lostItsUnits({ shop, db }: Ledger, { id, plan }: Resolution): Promise<boolean> {
  return (plan as unknown as Plan).lines.length > 0 && (await db.compensatedUnit.count({ where: { shopId: shop.id, resolutionId: id } })) === 0;
}

async function tell(ledger: Ledger, row: Resolution, kind: 'resolution_done' | 'resolution_failed' | 'resolution_unknown' | 'outcome_reached', payload: Prisma.InputJsonObject): Promise<void> {
  await recordEvent(ledger, { kind, subjectKind: 'resolution', subjectId: row.id, ticketId: row.ticketId, payload });
  if (row.ticketId) await ledger.announce({ topic: 'ticket', ticketId: row.ticketId });
}

/** For the timeline: a refund that its provider has yet to confirm is no refund made. */
function stateOf(outcome: Outcome): 'refunded' | 'requested' | 'replaced' {
  if (outcome.kind === 'replacement') return 'replaced';
  return outcome.pending ? 'requested' : 'refunded';
}

/** For the held message, not yet in anybody's language. */
function variablesOf(outcome: Outcome): Prisma.InputJsonObject {
  if (outcome.kind === 'refund') return { refund: { amount: { ...outcome.amount }, presentmentAmount: { ...outcome.presentmentAmount } } };
  return { replacement: { orderName: outcome.orderName, orderId: outcome.orderId } };
}
