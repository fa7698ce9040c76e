import type { Desk } from '#app/desk/desk.ts';
import { refundBounced } from '../failure.ts';
import type { Found } from '../found.ts';
import { isOrderGone } from '../order-gone.server.ts';
import { markerOf } from '../resolution.ts';
import { refundMade } from './carry-out-refund.server.ts';
import type { RefundOutcome, RefundPlan } from './refund-plan.ts';

/** Looks for the refund among the order's, by the marker in its note. */
export async function findRefund(desk: Desk, resolutionId: string, plan: RefundPlan): Promise<Found<RefundOutcome>> {
  try {
    const [made] = await desk.shopify.refundsMarked(plan.orderId, markerOf(resolutionId));
    if (!made) return { nothing: true };
    if (made.bounced) return { undone: refundBounced };
    return { happened: refundMade(made, plan) };
  } catch (error) {
    if (await isOrderGone(desk, plan.orderId, error)) return { gone: true };
    throw error;
  }
}
