import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { claimsOn } from './claims-on.server.ts';
import { kinds } from '../kinds.ts';
import { compensatedLines } from '../plan.ts';
import type { Reading } from '../reading.ts';
import { refuseEditedSince } from './refuse-edited-since.server.ts';
import { refuseEndedOrder } from '../replacement/refuse-next-one.server.ts';
import { freeUnits } from './units.ts';

/**
 * Takes the plan's units for this resolution. The order is locked by the
 * caller; the table's key holds even without that.
 * @throws Problem unit_already_compensated naming the line, not_possible on a replacement order that came undone, or one that is being edited
 */
export async function claimUnits(ledger: Ledger, resolutionId: string, { plan, refundable, readAt }: Reading): Promise<void> {
  const wanted = compensatedLines(plan);
  if (kinds[plan.kind].compensates) await refuseEndedOrder(ledger, plan.orderId);
  if (wanted.length === 0) return;
  // What gives money is held against the order by Shopify itself.
  if (!kinds[plan.kind].movesMoney) await refuseEditedSince(ledger, plan.orderId, readAt);
  const claims = await claimsOn(ledger, plan.orderId);
  const rows = wanted.flatMap((line) => {
    const free = freeUnits(line.bought, refundable.get(line.orderLineId) ?? 0, claims.get(line.orderLineId) ?? [], readAt);
    if (free.length < line.quantity) throw new Problem('unit_already_compensated', { values: { line: line.title }, shown: { orderLineId: line.orderLineId, left: free.length } });
    return free.slice(0, line.quantity).map((unit) => ({ shopId: ledger.shop.id, orderId: plan.orderId, orderLineId: line.orderLineId, unit, resolutionId }));
  });
  try {
    await ledger.db.compensatedUnit.createMany({ data: rows });
  } catch (error) {
    if ((error as { code?: string }).code !== 'P2002') throw error;
    throw new Problem('unit_already_compensated', { values: { line: wanted[0]!.title }, cause: error });
  }
}

export async function releaseUnits(ledger: Ledger, resolutionId: string): Promise<void> {
  await ledger.db.compensatedUnit.deleteMany({ where: { shopId: ledger.shop.id, resolutionId } });
}
