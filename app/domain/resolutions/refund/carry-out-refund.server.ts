import type { Desk } from '#app/desk/desk.ts';
import type { RefundMade } from '#app/gateways/shopify/port/refunds.ts';
import { Problem } from '#app/platform/problem.ts';
import { minutes } from '#app/platform/spans.ts';
import { noteOf } from '../note.server.ts';
import type { Happened } from '../outcome.ts';
import type { RefundOutcome, RefundPlan } from './refund-plan.ts';

/** Until the provider has said whether a pending refund went. */
const PENDING_CHECK = minutes(30);

/** Sends the refund under the resolution's id as its key: a repeated send is the same refund. */
export async function carryOutRefund(desk: Desk, resolutionId: string, plan: RefundPlan): Promise<Happened<RefundOutcome>> {
  const made = await desk.shopify.createRefund({
    orderId: plan.orderId,
    key: resolutionId,
    note: await noteOf(desk, resolutionId),
    notify: plan.notify,
    currency: plan.presentmentAmount.currency,
    lines: plan.lines.map(({ orderLineId, quantity, restock, locationId }) => ({ orderLineId, quantity, restock, ...(locationId ? { locationId } : {}) })),
    shipping: plan.shipping,
    presentmentShipping: plan.presentmentShipping,
    duties: plan.duties ?? [],
    transactions: plan.transactions,
    credit: plan.credit ? { amount: plan.presentmentAmount, expiresAt: plan.credit.endsAt ? new Date(plan.credit.endsAt) : null } : null,
  });
  // All of it came back at once: Shopify keeps a refund, and no money moved.
  if (made.bounced) throw new Problem('not_possible', { words: 'resolution_refund_bounced' });
  return refundMade(made, plan);
}

/** A refund that its provider has yet to confirm is no refund made; one that was made in part ends with a person's eye on it. */
export function refundMade(made: RefundMade, plan: RefundPlan): Happened<RefundOutcome> {
  const outcome = refundOutcome(made, plan);
  const { pending, partly, refundId } = outcome;
  return { outcome, state: pending ? 'requested' : 'refunded', settled: !pending && !partly, lookIn: pending ? PENDING_CHECK : partly ? 0 : null, made: { refundId } };
}

/** While the provider thinks, Shopify's total is still nothing: then it is what was asked. */
export function refundOutcome(made: RefundMade, plan: RefundPlan): RefundOutcome {
  const { amount, presentmentAmount } = made.pending ? plan : made;
  return { kind: 'refund', refundId: made.id, amount, presentmentAmount, pending: made.pending, at: made.at.toISOString(), ...(made.partly && !made.pending ? { partly: true as const } : {}), ...(plan.credit ? { asCredit: true as const } : {}) };
}
