import type { Desk, Ledger } from '#app/desk/desk.ts';
import { queueRefresh } from '#app/domain/orders/queue-refresh.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { releaseUnits } from '../claims/claim-units.server.ts';
import { lostFailure, replacementCancelled } from '../failure.ts';
import { lockOrder } from '../claims/lock-order.sql.server.ts';
import { readLoss, type LossPlan } from './read-loss.server.ts';
import { recordFailed } from '../record-outcome.server.ts';
import { refuseNextOne } from '../replacement/refuse-next-one.server.ts';
import { resolutionById } from '../resolution-by-id.server.ts';
import { resolutionRow, type ResolutionRow } from '../resolution-row.ts';

/** In `details.shown` of the Problem order_changed. */
export interface LossChanged {
  fresh: LossPlan;
}

/**
 * Ends a replacement that never arrived: its bought units are free for a refund
 * or another replacement. Nothing is written to Shopify. Pressed twice or by
 * two agents it happens once.
 * @param seen of the plan that was on the screen
 * @returns the resolution, ended
 * @throws Problem order_changed (shown: LossChanged), not_possible, not_allowed, not_found
 */
export async function confirmLoss(desk: Desk, id: string, seen: string): Promise<ResolutionRow> {
  if (desk.actor.kind !== 'agent' || !desk.actor.id) throw new Problem('not_allowed', { words: 'resolution_agents_only' });
  const row = resolutionRow(await resolutionById(desk, id));
  if (row.outcome?.kind !== 'replacement') throw new Problem('not_possible', { words: 'replacement_not_made' });
  if (row.state !== 'done') return row;
  const fresh = await readLoss(desk, row);
  if (fresh.seen !== seen) throw new Problem('order_changed', { shown: { fresh } satisfies LossChanged });
  await desk.transaction(async function end(ledger) {
    // Who claims a unit of either order waits: the one replaced, and the replacement's own, always in this order.
    await lockOrder(ledger.db, ledger.shop.id, row.orderId);
    await lockOrder(ledger.db, ledger.shop.id, fresh.orderId);
    await refuseNextOne(ledger, fresh.orderId);
    await (fresh.cancelled ? recordFailed(ledger, id, replacementCancelled, row) : recordLost(ledger, row, fresh));
  });
  return resolutionRow(await resolutionById(desk, id));
}

/** Compare-and-set: the second of two agents finds it ended. */
async function recordLost(ledger: Ledger, row: ResolutionRow, { orderId, orderName }: LossPlan): Promise<void> {
  const { count } = await ledger.db.resolution.updateMany({
    where: { shopId: ledger.shop.id, id: row.id, state: 'done' },
    data: { state: 'failed', failure: lostFailure as unknown as Prisma.InputJsonObject, settledAt: ledger.clock.now(), checkAt: null, outcomeAt: null, outcomeAssumed: false },
  });
  if (count === 0) return;
  await releaseUnits(ledger, row.id);
  const payload = { resolutionId: row.id, issueId: row.issueId, kind: row.kind, orderName, wasDone: true };
  await recordEvent(ledger, { kind: 'replacement_lost', subjectKind: 'resolution', subjectId: row.id, ticketId: row.ticketId, payload });
  await queueRefresh(ledger, orderId);
  if (row.ticketId) await ledger.announce({ topic: 'ticket', ticketId: row.ticketId });
}
