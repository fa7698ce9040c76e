import type { Desk } from '#app/desk/desk.ts';
import { cancelledByOther, certainFailure } from '../failure.ts';
import type { Found } from '../found.ts';
import { isOrderGone } from '../order-gone.server.ts';
import { resolutionById } from '../resolution-by-id.server.ts';
import { markerOf } from '../resolution.ts';
import { refusedBy, toMade } from './cancellation-made.server.ts';
import type { CancellationOutcome, CancellationPlan } from './cancellation-plan.ts';
import { requested } from './carry-out-cancellation.server.ts';

/**
 * Looks whether the order is cancelled, and by whom: our note tells, or our
 * job. Its job is asked while the order is not. An order is cancelled once, so
 * nothing can be done twice.
 */
export async function findCancellation(desk: Desk, resolutionId: string, plan: CancellationPlan): Promise<Found<CancellationOutcome>> {
  const { madeId } = await resolutionById(desk, resolutionId);
  try {
    const now = await desk.shopify.cancellation(plan.orderId);
    const job = madeId ? await desk.shopify.cancelJob(madeId) : null;
    const made = toMade(now, { jobId: madeId, job, at: desk.clock.now() }, plan);
    const ours = now.staffNote?.includes(markerOf(resolutionId)) || job?.state === 'done';
    if (made) return ours ? { happened: made } : { undone: cancelledByOther };
    if (job?.state === 'running') return { happened: requested(madeId, plan) };
    if (job?.state === 'failed') return { undone: certainFailure(refusedBy(job))! };
    return madeId ? { unclear: true } : { nothing: true };
  } catch (error) {
    if (await isOrderGone(desk, plan.orderId, error)) return { gone: true };
    throw error;
  }
}
