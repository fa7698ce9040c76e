import type { Desk } from '#app/desk/desk.ts';
import { refundBounced } from '../failure.ts';
import type { Found } from '../found.ts';
import { isOrderGone } from '../order-gone.server.ts';
import { markerOf } from '../resolution.ts';
import { resolutionById } from '../resolution-by-id.server.ts';
import { findUnmarked } from './find-unmarked.server.ts';
import type { ReturnProcessingOutcome, ReturnProcessingPlan } from './return-processing-plan.ts';
import { takenInHappened } from './taken-in.ts';

/**
 * Looks for the refund by the marker in its note; without money there may be none, and then the return's own counts
 * tell. Ours takes in all of it or nothing, and leaves its refund where money goes back: where the goods are not all
 * in, nothing of ours happened; where they are and no refund bears our marker, what Shopify has tells, or a person.
 */
export async function findReturnProcessing(desk: Desk, resolutionId: string, plan: ReturnProcessingPlan): Promise<Found<ReturnProcessingOutcome>> {
  try {
    const [made] = await desk.shopify.refundsMarked(plan.orderId, markerOf(resolutionId));
    if (made?.bounced) return { undone: refundBounced };
    if (made) return { happened: takenInHappened(made, plan, desk.clock.now()) };
    const moved = await cameIn(desk, plan);
    if (moved === 'unread') return { unclear: true };
    // That Shopify said yes is kept, and is no longer doubted.
    if (moved === 'some' && (await resolutionById(desk, resolutionId)).madeId === null) return { nothing: true };
    return await findUnmarked(desk, resolutionId, plan);
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
    ...taken.map((one) => ({ ...one, now: doc.lines.find((line) => line.id === one.returnLineId)?.processed })),
    ...exchanges.map((one) => ({ ...one, now: doc.exchanges.find((line) => line.id === one.exchangeLineId)?.processed })),
  ];
  if (moved.some(({ now }) => now === undefined)) return 'unread';
  return moved.every(({ now, quantity, processedBefore }) => now! - processedBefore >= quantity) ? 'all' : 'some';
}
