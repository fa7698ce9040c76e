import type { Desk } from '#app/desk/desk.ts';
import { refundOutcome } from './carry-out-refund.server.ts';
import { refundBounced } from './failure.ts';
import type { RefundPlan } from './plan.ts';
import { markerOf } from './resolution.ts';
import type { Found } from './found.ts';

/** Looks for the refund among the order's, by the marker in its note. */
export async function findRefund(desk: Desk, resolutionId: string, plan: RefundPlan): Promise<Found> {
  const [made] = await desk.shopify.refundsMarked(plan.orderId, markerOf(resolutionId));
  if (!made) return { nothing: true };
  if (made.bounced) return { undone: refundBounced };
  return { outcome: refundOutcome(made, plan) };
}
