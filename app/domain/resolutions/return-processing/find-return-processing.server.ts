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
 * tell. Goods that came in with money of somebody else's are no proof of ours: a person looks.
 */
export async function findReturnProcessing(desk: Desk, resolutionId: string, plan: ReturnProcessingPlan): Promise<Found<ReturnProcessingOutcome>> {
  try {
    const [made] = await desk.shopify.refundsMarked(plan.orderId, markerOf(resolutionId));
    if (made?.bounced) return { undone: refundBounced };
    if (made) return { happened: takenInHappened(made, plan, desk.clock.now()) };
    const moved = await cameIn(desk, plan);
    if (moved === 'none') return { nothing: true };
    return moved === 'all' && isZero(plan.presentmentAmount) ? { happened: takenInHappened(null, plan, desk.clock.now()) } : { unclear: true };
  } catch (error) {
    if (await isOrderGone(desk, plan.orderId, error)) return { gone: true };
    throw error;
  }
}

/** How much of what was planned the return counts as taken in by now. */
async function cameIn(desk: Desk, { returnId, taken, exchanges }: ReturnProcessingPlan): Promise<'none' | 'some' | 'all'> {
  const doc = await desk.shopify.orderReturn(returnId);
  if (!doc) return 'some';
  const moved = [
    ...taken.map((one) => ({ wanted: one.quantity, by: (doc.lines.find((line) => line.id === one.returnLineId)?.processed ?? 0) - one.processedBefore })),
    ...exchanges.map((one) => ({ wanted: one.quantity, by: (doc.exchanges.find((line) => line.id === one.exchangeLineId)?.processed ?? 0) - one.processedBefore })),
  ];
  if (moved.every(({ by }) => by === 0)) return 'none';
  return moved.every(({ by, wanted }) => by >= wanted) ? 'all' : 'some';
}
