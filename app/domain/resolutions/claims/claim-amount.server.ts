import type { Ledger } from '#app/desk/desk.ts';
import { addMoney, compareMoney, isZero, subtractMoney, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { moneyText } from '../amount-typed.ts';
import { kinds, resolutionKinds } from '../kinds.ts';

/** What a plan that gives money back says of it; shop currency. */
interface GivesBack {
  orderId: string;
  amount: Money;
  /** Shipping within the amount. */
  shippingAmount: Money;
  /** Duties within the amount, which have no units either. */
  dutiesAmount?: Money | undefined;
  /** What was refundable when Shopify was asked. */
  maximum: Money;
}

const GIVING = resolutionKinds.filter((kind) => kinds[kind].movesMoney);

/**
 * Money on its way back, and what went back since Shopify was asked, must leave
 * room for this plan; and shipping, which has no units, goes back one act at a time.
 * The order is locked by the caller.
 * @throws Problem not_possible
 */
export async function claimAmount(ledger: Ledger, resolutionId: string, { plan, readAt }: { plan: GivesBack; readAt: Date }): Promise<void> {
  const others = await ledger.db.resolution.findMany({
    where: {
      shopId: ledger.shop.id,
      orderId: plan.orderId,
      kind: { in: GIVING },
      id: { not: resolutionId },
      OR: [
        { state: { in: ['confirmed', 'running', 'unknown'] } },
        { state: 'done', settledAt: { gte: readAt } },
        // Shopify has taken it on, and no money of it went yet.
        { kind: 'cancellation', state: 'done', outcomeAt: null, refundId: null },
      ],
    },
    select: { plan: true },
  });
  const plans = others.map((other) => other.plan as unknown as GivesBack);
  const taken = plans.reduce((sum: Money, other) => addMoney(sum, other.amount), { amount: '0', currency: plan.amount.currency });
  const left = subtractMoney(plan.maximum, taken);
  // What is unknown may be in Shopify's figure already, and counts here all the same: then less than nothing is left.
  const nothing = { amount: '0', currency: left.currency };
  if (compareMoney(plan.amount, left) > 0) throw new Problem('not_possible', { words: 'amount_beyond_refundable', values: { left: moneyText(compareMoney(left, nothing) > 0 ? left : nothing) } });
  if (!isZero(plan.shippingAmount) && plans.some((other) => !isZero(other.shippingAmount))) throw new Problem('not_possible', { words: 'shipping_refund_running' });
  if (hasDuties(plan) && plans.some(hasDuties)) throw new Problem('not_possible', { words: 'duties_refund_running' });
}

function hasDuties({ dutiesAmount }: GivesBack): boolean {
  return dutiesAmount !== undefined && !isZero(dutiesAmount);
}
