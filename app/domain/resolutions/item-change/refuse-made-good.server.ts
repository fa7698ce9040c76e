import type { Desk, Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { claimsOn } from '../claims/claims-on.server.ts';
import { isCounted } from '../claims/units.ts';
import type { ItemChangePlan } from './item-change-plan.ts';

/**
 * Taking a unit off makes it owed to the customer. One that a replacement
 * stands for was made good in goods, and Shopify does not know.
 * @throws Problem unit_already_compensated beside the line
 */
export async function refuseMadeGood(desk: Pick<Desk | Ledger, 'shop' | 'db'>, { orderId, changed }: Pick<ItemChangePlan, 'orderId' | 'changed'>): Promise<void> {
  const fewer = changed.filter((line) => line.after < line.before);
  if (fewer.length === 0) return;
  const claims = await claimsOn(desk, orderId);
  for (const { orderLineId, title, after } of fewer) {
    const madeGood = (claims.get(orderLineId) ?? []).filter((claim) => !isCounted(claim)).length;
    if (after < madeGood) throw new Problem('unit_already_compensated', { values: { line: title }, field: orderLineId, shown: { orderLineId, left: madeGood } });
  }
}
