import type { Desk } from '#app/desk/desk.ts';
import { REPLACEMENT_TAG } from '#app/domain/orders/order-news.ts';
import type { DraftMade } from '#app/gateways/shopify/port/draft-orders.ts';
import { Problem } from '#app/platform/problem.ts';
import { after, hours } from '#app/platform/spans.ts';
import { isOpen, resolutionInTags, states } from './resolution.ts';

/** No request makes an order of a draft so late. */
const STRAY_AFTER = hours(1);

/**
 * Nightly: open drafts of ours that became no order and of which no resolution
 * is under way. Settling deletes those it knows of; a crash at the wrong moment
 * may leave one that only its tag tells of.
 * @returns how many were deleted; 'refused' where Shopify does not let the shop's token look
 */
export async function deleteStrayDrafts(desk: Desk): Promise<number | 'refused'> {
  try {
    const drafts = await desk.shopify.strayDraftOrders(REPLACEMENT_TAG, after(desk.clock.now(), -STRAY_AFTER));
    const awaited = await awaitedOf(desk, drafts);
    let deleted = 0;
    for (const draft of drafts) if (!awaited.has(draft.id) && (await isDeleted(desk, draft))) deleted++;
    return deleted;
  } catch (error) {
    if (error instanceof Problem && !error.details.retry) return 'refused';
    throw error;
  }
}

/** Those whose resolution may still be carried out, or is not known yet: settling decides about them. */
async function awaitedOf({ shop, db }: Desk, drafts: DraftMade[]): Promise<Set<string>> {
  const named = new Map(drafts.map(({ id, tags }) => [id, resolutionInTags(tags)]));
  const ids = [...named.values()].filter((id) => id !== null);
  const open = await db.resolution.findMany({ where: { shopId: shop.id, id: { in: ids }, state: { in: states.filter(isOpen) } }, select: { id: true } });
  const waits = new Set<string | null>(open.map(({ id }) => id));
  return new Set(drafts.map(({ id }) => id).filter((id) => waits.has(named.get(id)!)));
}

/** One that somebody deletes or completes at this moment is none of ours any more, and keeps no other. */
async function isDeleted(desk: Desk, { id }: DraftMade): Promise<boolean> {
  try {
    await desk.shopify.deleteDraftOrder(id);
    return true;
  } catch (problem) {
    if (problem instanceof Problem && problem.code === 'shopify_refused') return false;
    throw problem;
  }
}
