import type { Desk } from '#app/desk/desk.ts';
import type { RefundMade } from '#app/gateways/shopify/port/refunds.ts';
import { isZero } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { minutes } from '#app/platform/spans.ts';
import { noteOf } from '../note.server.ts';
import type { Happened } from '../outcome.ts';
import { markerOf } from '../resolution.ts';
import type { ReturnProcessingOutcome, ReturnProcessingPlan } from './return-processing-plan.ts';

const PENDING_CHECK = minutes(30);

/** Takes the goods in. Shopify keeps no key for it: the refund's note carries the marker by which it is found again. */
export async function carryOutReturnProcessing(desk: Desk, resolutionId: string, plan: ReturnProcessingPlan): Promise<Happened<ReturnProcessingOutcome>> {
  const pays = !isZero(plan.presentmentAmount);
  const { refunds } = await desk.shopify.processReturn({
    returnId: plan.returnId,
    note: await noteOf(desk, resolutionId),
    notify: plan.notify,
    lines: plan.taken.map(({ returnLineId, quantity, reverseLineId, locationId }) => ({ returnLineId, quantity, reverseLineId, restockAt: locationId })),
    exchanges: plan.exchanges.map(({ exchangeLineId, quantity }) => ({ exchangeLineId, quantity })),
    shipping: plan.shipping,
    money: pays ? { transactions: plan.transactions, credit: plan.way === 'store_credit' ? plan.presentmentAmount : null } : null,
  });
  const made = refunds.find((one) => one.note?.includes(markerOf(resolutionId))) ?? null;
  // The goods are in, and all of the money came back at once.
  if (made?.bounced) throw new Problem('not_possible', { words: 'resolution_refund_bounced' });
  // The goods are in, and the money is nowhere: that is for reading to find out.
  if (pays && !made) throw new Problem('shopify_unknown', { note: 'returnProcess answered no refund' });
  return takenInHappened(made, plan, desk.clock.now());
}

/** @param made the refund it left; null where nothing was to go back and Shopify keeps none */
export function takenInHappened(made: RefundMade | null, plan: ReturnProcessingPlan, now: Date): Happened<ReturnProcessingOutcome> {
  const outcome = takenInOutcome(made, plan, now);
  const { pending, refundId } = outcome;
  const state = isZero(plan.presentmentAmount) ? 'taken_in' : pending ? 'requested' : 'taken_in_refunded';
  return { outcome, state, settled: !pending, lookIn: pending ? PENDING_CHECK : null, made: { madeId: plan.returnId, ...(refundId ? { refundId } : {}) } };
}

/** While the provider thinks, Shopify's total is still nothing: then it is what was asked. */
export function takenInOutcome(made: RefundMade | null, plan: ReturnProcessingPlan, now: Date): ReturnProcessingOutcome {
  const { amount, presentmentAmount } = made && !made.pending ? made : plan;
  return { kind: 'return_processing', returnId: plan.returnId, name: plan.returnName, refundId: made?.id ?? null, amount, presentmentAmount, pending: made?.pending ?? false, at: (made?.at ?? now).toISOString() };
}
