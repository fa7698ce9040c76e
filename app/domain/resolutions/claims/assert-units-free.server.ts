import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { claimsOn } from './claims-on.server.ts';
import { kinds } from '../kinds.ts';
import { compensatedLines } from '../plan.ts';
import type { Reading } from '../reading.ts';
import { refuseEndedOrder } from '../replacement/refuse-next-one.server.ts';
import { freeUnits } from './units.ts';

/**
 * Says already while planning what confirming would refuse.
 * @throws Problem unit_already_compensated naming the line, not_possible on a replacement order that came undone
 */
export async function assertUnitsFree(desk: Desk, { plan, refundable, readAt }: Reading): Promise<void> {
  if (kinds[plan.kind].compensates) await refuseEndedOrder(desk, plan.orderId);
  const claims = await claimsOn(desk, plan.orderId);
  for (const line of compensatedLines(plan)) {
    const left = freeUnits(line.bought, refundable.get(line.orderLineId) ?? 0, claims.get(line.orderLineId) ?? [], readAt).length;
    if (left < line.quantity) throw new Problem('unit_already_compensated', { values: { line: line.title }, shown: { orderLineId: line.orderLineId, left } });
  }
}
