import type { Desk } from '#app/desk/desk.ts';
import type { RefundMade } from '#app/gateways/shopify/port/refunds.ts';
import { Problem } from '#app/platform/problem.ts';
import { noteOf } from './note.server.ts';
import type { RefundPlan } from './plan.ts';
import type { RefundOutcome } from './resolution-row.ts';

/** Sends the refund under the resolution's id as its key: a repeated send is the same refund. */
export async function carryOutRefund(desk: Desk, resolutionId: string, plan: RefundPlan): Promise<RefundOutcome> {
  const made = await desk.shopify.createRefund({
    orderId: plan.orderId,
    key: resolutionId,
    note: await noteOf(desk, resolutionId),
    notify: plan.notify,
    currency: plan.presentmentAmount.currency,
    lines: plan.lines.map(({ orderLineId, quantity, restock, locationId }) => ({ orderLineId, quantity, restock, ...(locationId ? { locationId } : {}) })),
    shipping: plan.shipping,
    presentmentShipping: plan.presentmentShipping,
    transactions: plan.transactions,
  });
  // All of it came back at once: Shopify keeps a refund, and no money moved.
  if (made.bounced) throw new Problem('not_possible', { words: 'resolution_refund_bounced' });
  return refundOutcome(made, plan);
}

/** While the provider thinks, Shopify's total is still nothing: then it is what was asked. */
export function refundOutcome(made: RefundMade, plan: RefundPlan): RefundOutcome {
  const { amount, presentmentAmount } = made.pending ? plan : made;
  return { kind: 'refund', refundId: made.id, amount, presentmentAmount, pending: made.pending, at: made.at.toISOString() };
}
