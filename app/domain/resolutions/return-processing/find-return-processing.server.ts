import type { Desk } from '#app/desk/desk.ts';
import { isZero } from '#app/platform/money.ts';
import { refundBounced } from '../failure.ts';
import type { Found } from '../found.ts';
import { isOrderGone } from '../order-gone.server.ts';
import { markerOf } from '../resolution.ts';
import { takenInHappened } from './carry-out-return-processing.server.ts';
import type { ReturnProcessingOutcome, ReturnProcessingPlan } from './return-processing-plan.ts';

/**
 * Looks for the refund by the marker in its note; without money there may be none, and then the return's own counts
 * tell. Ours takes in all of it or nothing, and leaves its refund where money goes back: goods that came in without
 * that were taken in by somebody else.
 */
export async function findReturnProcessing(desk: Desk, resolutionId: string, plan: ReturnProcessingPlan): Promise<Found<ReturnProcessingOutcome>> {
  try {
    const [made] = await desk.shopify.refundsMarked(plan.orderId, markerOf(resolutionId));
    if (made?.bounced) return { undone: refundBounced };
    if (made) return { happened: takenInHappened(made, plan, desk.clock.now()) };
    if (!isZero(plan.presentmentAmount)) return { nothing: true };
    const moved = await cameIn(desk, plan);
    if (moved === 'unread') return { unclear: true };
    return moved === 'all' ? { happened: takenInHappened(null, plan, desk.clock.now()) } : { nothing: true };
  } catch (error) {
    if (await isOrderGone(desk, plan.orderId, error)) return { gone: true };
    throw error;
  }
}

/** Whether the return counts all that was planned as taken in by now. */
async function cameIn(desk: Desk, { returnId, taken, exchanges }: ReturnProcessingPlan): Promise<'some' | 'all' | 'unread'> {
  const doc = await desk.shopify.orderReturn(returnId);
  if (!doc) return 'unread';
  const moved = [
    ...taken.map((one) => ({ wanted: one.quantity, by: (doc.lines.find((line) => line.id === one.returnLineId)?.processed ?? 0) - one.processedBefore })),
    ...exchanges.map((one) => ({ wanted: one.quantity, by: (doc.exchanges.find((line) => line.id === one.exchangeLineId)?.processed ?? 0) - one.processedBefore })),
  ];
  return moved.every(({ by, wanted }) => by >= wanted) ? 'all' : 'some';
}
