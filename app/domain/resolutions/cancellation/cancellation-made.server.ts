import type { Desk } from '#app/desk/desk.ts';
import type { CancelJob, CancellationNow } from '#app/gateways/shopify/port/cancellations.ts';
import type { RefundMade } from '#app/gateways/shopify/port/refunds.ts';
import { isZero, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { after, minutes, seconds } from '#app/platform/spans.ts';
import type { Happened } from '../outcome.ts';
import type { CancellationOutcome, CancellationPlan } from './cancellation-plan.ts';

/** Until the provider has said whether a pending refund went. */
const PENDING_CHECK = minutes(30);
/** Jobs of Shopify's take seconds; the order's webhook usually tells sooner. */
export const FIRST_LOOK = seconds(30);
/** The refund of a cancellation is booked with it, or when its job gets to it; not earlier than this before. */
const TOGETHER = minutes(2);
/** An order may be cancelled a while before its refund is there to be read; after this none comes. */
const REFUND_COMES = minutes(10);

/** The order as it was cancelled, with what went back; null while it is not cancelled. @throws Problem not_found, shopify_… */
export async function cancellationMade(desk: Desk, job: CancelJob, plan: CancellationPlan): Promise<Happened<CancellationOutcome> | null> {
  return toMade(await desk.shopify.cancellation(plan.orderId), { jobId: job.id, job, at: desk.clock.now() }, plan);
}

/** What is known of the job besides, and when it was asked. */
interface Asked {
  jobId: string | null;
  job: CancelJob | null;
  at: Date;
}

export function toMade(now: CancellationNow, { jobId, job, at }: Asked, plan: CancellationPlan): Happened<CancellationOutcome> | null {
  if (!now.cancelledAt) return null;
  const refund = refundOf(now, plan);
  const wanted = !isZero(plan.presentmentAmount);
  const awaited = wanted && !refund && (job?.state === 'running' || at < after(now.cancelledAt, REFUND_COMES));
  const pending = awaited || (refund?.pending ?? false);
  const bounced = wanted && !awaited && (refund?.bounced ?? true);
  const outcome: CancellationOutcome = { kind: 'cancellation', orderName: plan.orderName, jobId, pending, cancelledAt: now.cancelledAt.toISOString(), refundId: refund?.id ?? null, bounced, ...amountsOf(refund, { pending, bounced }, plan) };
  const made = { ...(jobId ? { madeId: jobId } : {}), ...(refund ? { refundId: refund.id } : {}) };
  return { outcome, state: pending ? 'cancelled_pending' : 'cancelled', settled: !pending && !bounced, lookIn: awaited ? FIRST_LOOK : pending ? PENDING_CHECK : bounced ? 0 : null, made };
}

/** What Shopify said of a job that failed: it is certain that nothing was cancelled. */
export function refusedBy(job: CancelJob): Problem {
  const shown = job.errors.map(({ code, message }) => ({ field: null, code, message }));
  return new Problem('shopify_refused', { words: 'cancel_refused', shown, note: job.errors.map(({ code }) => code ?? 'error').join(', ') });
}

/**
 * Shopify does not say which refund a cancellation made: it is the one booked with it. One that
 * was to give nothing leaves a refund of nothing; what has money was somebody else's then.
 */
function refundOf({ cancelledAt, refunds }: CancellationNow, plan: CancellationPlan): RefundMade | null {
  const wanted = !isZero(plan.presentmentAmount);
  const apart = (refund: RefundMade) => Math.abs(refund.at.getTime() - cancelledAt!.getTime());
  const near = refunds.filter((refund) => refund.at >= after(cancelledAt!, -TOGETHER) && !refund.note?.includes('mend:') && (wanted || (isZero(refund.presentmentAmount) && !refund.pending)));
  return near.toSorted((a, b) => apart(a) - apart(b) || Number(b.id) - Number(a.id))[0] ?? null;
}

/** While the provider thinks, Shopify's total is still nothing: then it is what was asked. What came back is nothing. */
function amountsOf(refund: RefundMade | null, { pending, bounced }: Pick<CancellationOutcome, 'pending' | 'bounced'>, plan: CancellationPlan): { amount: Money; presentmentAmount: Money } {
  if (pending) return { amount: plan.amount, presentmentAmount: plan.presentmentAmount };
  if (refund && !bounced) return { amount: refund.amount, presentmentAmount: refund.presentmentAmount };
  const nothing = ({ currency }: Money): Money => ({ amount: '0', currency });
  return { amount: nothing(plan.amount), presentmentAmount: nothing(plan.presentmentAmount) };
}
