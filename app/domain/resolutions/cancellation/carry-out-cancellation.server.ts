import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { noteOf } from '../note.server.ts';
import type { Happened } from '../outcome.ts';
import { cancellationMade, FIRST_LOOK, refusedBy } from './cancellation-made.server.ts';
import type { CancellationOutcome, CancellationPlan } from './cancellation-plan.ts';

/**
 * Asks Shopify for the cancellation and stores its job. Where the job is at its
 * end already, what came of it is told at once; else it is watched.
 */
export async function carryOutCancellation(desk: Desk, resolutionId: string, plan: CancellationPlan): Promise<Happened<CancellationOutcome>> {
  const asked = await desk.shopify.cancelOrder({
    orderId: plan.orderId,
    reason: plan.reason,
    money: plan.money,
    creditExpiresAt: plan.creditExpiresAt ? new Date(plan.creditExpiresAt) : null,
    restock: plan.restock,
    notify: plan.notify,
    staffNote: await noteOf(desk, resolutionId),
  });
  await desk.db.resolution.updateMany({ where: { shopId: desk.shop.id, id: resolutionId }, data: { madeId: asked.id } });
  const job = asked.state === 'running' ? await desk.shopify.cancelJob(asked.id).catch(() => asked) : asked;
  if (job?.state === 'failed') throw refusedBy(job);
  if (job?.state === 'running') return requested(asked.id, plan);
  return (await cancellationMade(desk, job ?? asked, plan).catch(notRead)) ?? requested(asked.id, plan);
}

/** Taken on by Shopify, and not done yet. */
export function requested(jobId: string | null, plan: CancellationPlan): Happened<CancellationOutcome> {
  const { orderName, amount, presentmentAmount } = plan;
  const outcome: CancellationOutcome = { kind: 'cancellation', orderName, jobId, pending: true, cancelledAt: null, refundId: null, bounced: false, amount, presentmentAmount };
  return { outcome, state: 'cancelling', settled: false, lookIn: FIRST_LOOK, made: jobId ? { madeId: jobId } : {} };
}

/** Asked for is asked for: whether it can be read now is no matter. */
function notRead(thrown: unknown): null {
  if (thrown instanceof Problem) return null;
  throw thrown;
}
