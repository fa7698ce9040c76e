import type { Ledger } from '#app/desk/desk.ts';
import { addMoney, compareMoney, isZero, subtractMoney, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { claimsOn } from './claims-on.server.ts';
import type { RefundPlan } from './plan.ts';
import type { Reading } from './reading.ts';
import { refuseEndedOrder } from './refuse-next-one.server.ts';
import { freeUnits } from './units.ts';

/**
 * Takes the plan's units for this resolution. The order is locked by the
 * caller; the table's key holds even without that.
 * @throws Problem unit_already_compensated naming the line, not_possible on a replacement order that came undone
 */
export async function claimUnits(ledger: Ledger, resolutionId: string, { plan, refundable, readAt }: Reading): Promise<void> {
  await refuseEndedOrder(ledger, plan.orderId);
  const claims = await claimsOn(ledger, plan.orderId);
  const rows = plan.lines.flatMap((line) => {
    const free = freeUnits(line.bought, refundable.get(line.orderLineId) ?? 0, claims.get(line.orderLineId) ?? [], readAt);
    if (free.length < line.quantity) throw new Problem('unit_already_compensated', { values: { line: line.title }, shown: { orderLineId: line.orderLineId, left: free.length } });
    return free.slice(0, line.quantity).map((unit) => ({ shopId: ledger.shop.id, orderId: plan.orderId, orderLineId: line.orderLineId, unit, resolutionId }));
  });
  try {
    await ledger.db.compensatedUnit.createMany({ data: rows });
  } catch (error) {
    if ((error as { code?: string }).code !== 'P2002') throw error;
    throw new Problem('unit_already_compensated', { values: { line: plan.lines[0]?.title ?? plan.orderName }, cause: error });
  }
}

export async function releaseUnits(ledger: Ledger, resolutionId: string): Promise<void> {
  await ledger.db.compensatedUnit.deleteMany({ where: { shopId: ledger.shop.id, resolutionId } });
}

/**
 * Refunds under way, and those done since Shopify was asked, must leave room
 * for this one; and shipping, which has no units, goes back one refund at a time.
 * @throws Problem not_possible
 */
export async function claimAmount(ledger: Ledger, resolutionId: string, { plan, readAt }: Reading<RefundPlan>): Promise<void> {
  const others = await ledger.db.resolution.findMany({
    where: {
      shopId: ledger.shop.id,
      orderId: plan.orderId,
      kind: 'refund',
      id: { not: resolutionId },
      OR: [{ state: { in: ['confirmed', 'running', 'unknown'] } }, { state: 'done', settledAt: { gte: readAt } }],
    },
    select: { plan: true },
  });
  const plans = others.map((other) => other.plan as unknown as RefundPlan);
  const taken = plans.reduce((sum: Money, other) => addMoney(sum, other.amount), { amount: '0', currency: plan.amount.currency });
  const left = subtractMoney(plan.maximum, taken);
  if (compareMoney(plan.amount, left) > 0) throw new Problem('not_possible', { words: 'amount_beyond_refundable', values: { left: `${left.amount} ${left.currency}` } });
  if (!isZero(plan.shippingAmount) && plans.some((other) => !isZero(other.shippingAmount))) throw new Problem('not_possible', { words: 'shipping_refund_running' });
}
