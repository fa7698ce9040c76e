import type { Desk } from '#app/desk/desk.ts';
import { after, days } from '#app/platform/spans.ts';
import { cancellationNotDone, cancelledByOther, certainFailure } from '../failure.ts';
import type { Found } from '../found.ts';
import { isOrderGone } from '../order-gone.server.ts';
import { resolutionById } from '../resolution-by-id.server.ts';
import { markerOf } from '../resolution.ts';
import { refusedBy, toMade } from './cancellation-made.server.ts';
import type { CancellationOutcome, CancellationPlan } from './cancellation-plan.ts';
import { requested } from './carry-out-cancellation.server.ts';

/** A job that Shopify knows no more, and an order that is not cancelled: nothing runs any more. */
const FORGOTTEN = days(1);

/**
 * Looks whether the order is cancelled, and by whom: our note tells, or our
 * job. Its job is asked while the order is not. An order is cancelled once, so
 * nothing can be done twice.
 */
export async function findCancellation(desk: Desk, resolutionId: string, plan: CancellationPlan): Promise<Found<CancellationOutcome>> {
  const { madeId, startedAt } = await resolutionById(desk, resolutionId);
  try {
    const now = await desk.shopify.cancellation(plan.orderId);
    const job = madeId ? await desk.shopify.cancelJob(madeId) : null;
    const made = toMade(now, { jobId: madeId, job, at: desk.clock.now() }, plan);
    const ours = now.staffNote?.includes(markerOf(resolutionId)) || job?.state === 'done';
    if (made) return ours ? { happened: made } : { undone: cancelledByOther };
    if (job?.state === 'running') return { happened: requested(madeId, plan) };
    if (job?.state === 'failed') return { undone: certainFailure(refusedBy(job))! };
    if (!madeId) return { nothing: true };
    return desk.clock.now() < after(startedAt!, FORGOTTEN) ? { unclear: true } : { undone: cancellationNotDone };
  } catch (error) {
    if (await isOrderGone(desk, plan.orderId, error)) return { gone: true };
    throw error;
  }
}
