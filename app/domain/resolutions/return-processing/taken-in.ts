import type { RefundMade } from '#app/gateways/shopify/port/refunds.ts';
import { isZero } from '#app/platform/money.ts';
import { minutes } from '#app/platform/spans.ts';
import type { Happened } from '../outcome.ts';
import type { ReturnProcessingOutcome, ReturnProcessingPlan } from './return-processing-plan.ts';

const PENDING_CHECK = minutes(30);

/** One whose money went in part ends with a person's eye on it. @param made the refund it left; null where nothing was to go back and Shopify keeps none */
export function takenInHappened(made: RefundMade | null, plan: ReturnProcessingPlan, now: Date): Happened<ReturnProcessingOutcome> {
  const outcome = takenInOutcome(made, plan, now);
  const { pending, partly, refundId } = outcome;
  const state = isZero(plan.presentmentAmount) ? 'taken_in' : pending ? 'requested' : 'taken_in_refunded';
  return { outcome, state, settled: !pending && !partly, lookIn: pending ? PENDING_CHECK : partly ? 0 : null, made: { madeId: plan.returnId, ...(refundId ? { refundId } : {}) } };
}

/** While the provider thinks, Shopify's total is still nothing: then it is what was asked. */
export function takenInOutcome(made: RefundMade | null, plan: ReturnProcessingPlan, now: Date): ReturnProcessingOutcome {
  const { amount, presentmentAmount } = made && !made.pending ? made : plan;
  const partly = made?.partly && !made.pending ? { partly: true as const } : {};
  return { kind: 'return_processing', returnId: plan.returnId, name: plan.returnName, refundId: made?.id ?? null, amount, presentmentAmount, pending: made?.pending ?? false, ...partly, at: (made?.at ?? now).toISOString() };
}
