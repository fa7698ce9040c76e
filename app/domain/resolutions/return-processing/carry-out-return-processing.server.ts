import type { Desk } from '#app/desk/desk.ts';
import { isZero } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { noteOf } from '../note.server.ts';
import type { Happened } from '../outcome.ts';
import { markerOf } from '../resolution.ts';
import { findUnmarked } from './find-unmarked.server.ts';
import type { ReturnProcessingOutcome, ReturnProcessingPlan } from './return-processing-plan.ts';
import { takenInHappened } from './taken-in.ts';

/** Takes the goods in. Shopify keeps no key for it: the refund's note carries the marker by which it is found again. */
export async function carryOutReturnProcessing(desk: Desk, resolutionId: string, plan: ReturnProcessingPlan): Promise<Happened<ReturnProcessingOutcome>> {
  const pays = !isZero(plan.presentmentAmount);
  const { refunds } = await desk.shopify.processReturn({
    returnId: plan.returnId,
    note: await noteOf(desk, resolutionId),
    notify: plan.notify,
    lines: plan.taken.map(({ returnLineId, quantity, reverseLineId, locationId }) => ({ returnLineId, quantity, reverseLineId, restockAt: locationId })),
    exchanges: plan.exchanges.map(({ exchangeLineId, quantity }) => ({ exchangeLineId, quantity })),
    shipping: plan.shipping,
    money: pays ? { transactions: plan.transactions, credit: plan.way === 'store_credit' ? plan.presentmentAmount : null } : null,
  });
  const made = refunds.find((one) => one.note?.includes(markerOf(resolutionId))) ?? null;
  // The goods are in, and all of the money came back at once.
  if (made?.bounced) throw new Problem('not_possible', { words: 'resolution_refund_bounced' });
  if (made) return takenInHappened(made, plan, desk.clock.now());
  // Shopify said yes, and our marker is on nothing: that it was ours is certain from now on, which refund it was is read.
  await desk.db.resolution.updateMany({ where: { shopId: desk.shop.id, id: resolutionId }, data: { madeId: plan.returnId } });
  // A reading that fails is no refusal: the goods are in.
  const found = await findUnmarked(desk, resolutionId, plan).catch(() => ({ unclear: true as const }));
  if ('happened' in found) return found.happened;
  if ('undone' in found) throw new Problem('not_possible', { words: 'resolution_refund_bounced' });
  if (!pays) return takenInHappened(null, plan, desk.clock.now());
  throw new Problem('shopify_unknown', { note: 'returnProcess answered no refund of ours' });
}
