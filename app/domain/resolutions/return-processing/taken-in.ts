import type { RefundMade } from '#app/gateways/shopify/port/refunds.ts';
import { inProportion, isZero, type Money } from '#app/platform/money.ts';
import { minutes } from '#app/platform/spans.ts';
import type { Happened } from '../outcome.ts';
import type { ReturnProcessingOutcome, ReturnProcessingPlan } from './return-processing-plan.ts';

const PENDING_CHECK = minutes(30);

/**
 * One whose money went in part ends with a person's eye on it.
 * @param made the refund it left; null where nothing was to go back and Shopify keeps none
 * @param asked what its payments were to give, the buyer's currency, where that is another sum than the plan's
 */
export function takenInHappened(made: RefundMade | null, plan: ReturnProcessingPlan, now: Date, asked?: Money): Happened<ReturnProcessingOutcome> {
  const outcome = takenInOutcome(made, plan, now, asked);
  const { pending, partly, refundId } = outcome;
  const state = isZero(plan.presentmentAmount) ? 'taken_in' : pending ? 'requested' : 'taken_in_refunded';
  return { outcome, state, settled: !pending && !partly, lookIn: pending ? PENDING_CHECK : partly ? 0 : null, made: { madeId: plan.returnId, ...(refundId ? { refundId } : {}) } };
}

/** While the provider thinks, Shopify's total is still nothing: then it is what was asked. */
export function takenInOutcome(made: RefundMade | null, plan: ReturnProcessingPlan, now: Date, asked?: Money): ReturnProcessingOutcome {
  const { amount, presentmentAmount } = made && !made.pending ? made : asked ? bothOf(asked, plan) : plan;
  const partly = made?.partly && !made.pending ? { partly: true as const } : {};
  return { kind: 'return_processing', returnId: plan.returnId, name: plan.returnName, refundId: made?.id ?? null, amount, presentmentAmount, pending: made?.pending ?? false, ...partly, ...(asked ? { asked } : {}), at: (made?.at ?? now).toISOString() };
}

/** The shop's sum at the plan's own rate, until Shopify tells it. */
function bothOf(asked: Money, { amount, presentmentAmount }: ReturnProcessingPlan): Pick<ReturnProcessingOutcome, 'amount' | 'presentmentAmount'> {
  return { amount: inProportion(amount, asked, presentmentAmount), presentmentAmount: asked };
}
