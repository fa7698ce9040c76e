import type { Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { Prisma, type Resolution } from '#app/platform/generated/prisma/client.ts';
import { after, minutes } from '#app/platform/spans.ts';
import { claimUnits } from './claims/claim-units.server.ts';
import { craftOf } from './crafts.server.ts';
import type { Reading } from './reading.ts';

/** A request that was cut off is looked for after this. */
const FIRST_CHECK = minutes(2);

/**
 * Writes the intent to act, with everything it takes: units and amounts. The
 * order is locked by the caller.
 * @param from the row as it was read: one that went on since is somebody else's
 * @param who whose word it is, by the row's columns
 * @returns false when somebody else was first
 * @throws Problem unit_already_compensated, not_possible; then nothing is written
 */
export async function claimPlan(ledger: Ledger, from: Resolution, reading: Reading, who: Prisma.ResolutionUncheckedUpdateManyInput): Promise<boolean> {
  const now = ledger.clock.now();
  const { count } = await ledger.db.resolution.updateMany({
    where: { shopId: ledger.shop.id, id: from.id, state: from.state, planHash: from.planHash },
    data: { ...who, state: 'confirmed', checkAt: after(now, FIRST_CHECK), orderUpdatedAt: new Date(reading.plan.orderUpdatedAt), earlierPlans: Prisma.DbNull },
  });
  if (count === 0) return false;
  await claimUnits(ledger, from.id, reading);
  await craftOf(reading.plan.kind).claim?.(ledger, from.id, reading);
  const kind = from.state === 'draft' ? 'resolution_confirmed' : 'resolution_approved';
  await recordEvent(ledger, { kind, subjectKind: 'resolution', subjectId: from.id, ticketId: from.ticketId, payload: { kind: from.kind, issueId: from.issueId, amount: from.amount, currency: from.currency, ...(from.policyName ? { policy: from.policyName } : {}) } });
  if (from.ticketId) await ledger.announce({ topic: 'ticket', ticketId: from.ticketId });
  return true;
}
