import type { Ledger } from '#app/desk/desk.ts';
import { queueRefresh } from '#app/domain/orders/queue-refresh.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { Prisma, type Resolution } from '#app/platform/generated/prisma/client.ts';
import { after, minutes, seconds } from '#app/platform/spans.ts';
import { releaseUnits } from './claims/claim-units.server.ts';
import type { Failure } from './failure.ts';
import { momentIn } from './ledger/moment-in.ts';
import { reclaimUnits } from './claims/reclaim-units.server.ts';
import { resolutionById } from './resolution-by-id.server.ts';
import type { Happened, Outcome } from './outcome.ts';
import { compensatedLines, type Plan } from './plan.ts';
import { isOpen, statesBefore, type ResolutionState } from './resolution.ts';

const UNKNOWN_CHECK = minutes(1);

/** It happened. Told twice, by the request and by settling, it is written once. */
export async function recordDone(ledger: Ledger, id: string, { outcome, state, settled, lookIn, made, touched = [] }: Happened): Promise<void> {
  const before = await resolutionById(ledger, id);
  const now = ledger.clock.now();
  const happened = await go(ledger, id, 'done', {
    outcome: outcome as unknown as Prisma.InputJsonObject,
    failure: Prisma.DbNull,
    settledAt: now,
    accountedAt: momentIn(outcome, now),
    checkAt: lookIn === null ? null : after(now, lookIn),
    outcomeAt: settled ? now : null,
    ...made,
    // Only what was sent can have happened: a plan that was declined never was.
  }, { startedAt: { not: null } });
  if (!happened) return;
  // Asked now that its row is ours: it may have been given up between our reading and our writing.
  if (await lostItsUnits(ledger, before)) await reclaimUnits(ledger, before);
  await ownRefund(ledger, id, made.refundId);
  const ids = { resolutionId: id, issueId: before.issueId, kind: before.kind };
  await tell(ledger, before, 'resolution_done', { ...ids, state, outcome: outcome as unknown as Prisma.InputJsonObject });
  if (settled) await tell(ledger, before, 'outcome_reached', { ...ids, assumed: false });
  for (const orderId of [before.orderId, ...touched]) await queueRefresh(ledger, orderId);
}

/**
 * What was done has come to its end: delivered, confirmed by the provider, closed.
 * @param outcome what is known of it now, where that is more than before
 */
export async function recordSettled(ledger: Ledger, row: Pick<Resolution, 'id' | 'issueId' | 'ticketId' | 'kind'>, { at, assumed = false, outcome, failure, made = {} }: Ending): Promise<boolean> {
  const { count } = await ledger.db.resolution.updateMany({
    where: { shopId: ledger.shop.id, id: row.id, state: 'done', outcomeAt: null },
    data: {
      outcomeAt: at,
      outcomeAssumed: assumed,
      checkAt: null,
      ...(outcome ? { outcome: outcome as unknown as Prisma.InputJsonObject } : {}),
      ...(failure ? { failure: failure as unknown as Prisma.InputJsonObject } : {}),
      ...made,
    },
  });
  if (count === 1) await account(ledger, row.id, (outcome && momentIn(outcome, at)) ?? at);
  if (count === 1) await ownRefund(ledger, row.id, made.refundId);
  if (count === 1) await tell(ledger, row, 'outcome_reached', { resolutionId: row.id, issueId: row.issueId, kind: row.kind, assumed });
  return count === 1;
}

export interface Ending {
  at: Date;
  /** Nobody said so: it is taken for true after a while, and labelled. */
  assumed?: boolean;
  outcome?: Outcome;
  /** What was made at Shopify and is known since. */
  made?: Happened['made'];
  /** What stays unknown about it. */
  failure?: Failure;
}

/** The state that a decision rests on. */
export type Seen = Pick<Resolution, 'outcomeAt'> & { state: string };

/**
 * It is certain that nothing happened, or that it was undone: the units are
 * free again. Only where it still is as it was when Shopify was asked: an
 * answer that came while we looked says more than our look.
 * @param checkIn milliseconds until it is looked at once more; absent where nothing can change any more
 * @param made what it left at Shopify all the same: a refund that came back bears no mark where Shopify keeps no note
 */
export async function recordFailed(ledger: Ledger, id: string, failure: Failure, seen: Seen, { checkIn, made = {} }: { checkIn?: number; made?: Happened['made'] } = {}): Promise<void> {
  const before = await resolutionById(ledger, id);
  const now = ledger.clock.now();
  const still = isOpen(seen.state as ResolutionState) && seen.state !== 'confirmed' ? { state: { in: ['running', 'unknown'] } } : { state: seen.state, outcomeAt: seen.outcomeAt };
  const gone = { ...made, failure: failure as unknown as Prisma.InputJsonObject, settledAt: now, checkAt: checkIn ? after(now, checkIn) : null };
  if (!(await go(ledger, id, 'failed', gone, still))) return;
  await ownRefund(ledger, id, made.refundId);
  await account(ledger, id, now);
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

/** It stands in the ledger from then on; what came undone later stays where it stood. */
async function account({ shop, db }: Ledger, id: string, accountedAt: Date): Promise<void> {
  await db.resolution.updateMany({ where: { shopId: shop.id, id, accountedAt: null }, data: { accountedAt } });
}

/** News of the refund may have come before this: then it stands as somebody else's. */
async function ownRefund({ shop, db }: Ledger, resolutionId: string, refundId: string | undefined): Promise<void> {
  if (refundId) await db.orderRefund.updateMany({ where: { shopId: shop.id, id: refundId, resolutionId: null }, data: { resolutionId } });
}

/** Compare-and-set: only from a state that may go there. */
async function go(ledger: Ledger, id: string, to: ResolutionState, data: Prisma.ResolutionUncheckedUpdateManyInput, still: Prisma.ResolutionWhereInput = {}): Promise<boolean> {
  const { count } = await ledger.db.resolution.updateMany({ where: { shopId: ledger.shop.id, id, state: { in: statesBefore(to) }, AND: still }, data: { ...data, state: to } });
  return count === 1;
}

/** Its units were freed because it was taken for failed; shipping alone has none. */
async function lostItsUnits({ shop, db }: Ledger, { id, plan }: Resolution): Promise<boolean> {
  return compensatedLines(plan as unknown as Plan).length > 0 && (await db.compensatedUnit.count({ where: { shopId: shop.id, resolutionId: id } })) === 0;
}

async function tell(ledger: Ledger, row: Pick<Resolution, 'id' | 'ticketId'>, kind: 'resolution_done' | 'resolution_failed' | 'resolution_unknown' | 'outcome_reached', payload: Prisma.InputJsonObject): Promise<void> {
  await recordEvent(ledger, { kind, subjectKind: 'resolution', subjectId: row.id, ticketId: row.ticketId, payload });
  if (row.ticketId) await ledger.announce({ topic: 'ticket', ticketId: row.ticketId });
}
