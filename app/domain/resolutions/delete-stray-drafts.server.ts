import type { Desk } from '#app/desk/desk.ts';
import { REPLACEMENT_TAG } from '#app/domain/orders/order-news.ts';
import type { DraftMade } from '#app/gateways/shopify/port/draft-orders.ts';
import { Problem } from '#app/platform/problem.ts';
import { after, hours } from '#app/platform/spans.ts';
import { isOpen, resolutionInTags, type ResolutionState } from './resolution.ts';

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
    let deleted = 0;
    for (const draft of drafts) {
      if (await isAwaited(desk, draft)) continue;
      await desk.shopify.deleteDraftOrder(draft.id);
      deleted++;
    }
    return deleted;
  } catch (error) {
    if (error instanceof Problem && !error.details.retry) return 'refused';
    throw error;
  }
}

/** Its resolution may still be carried out, or is not known yet: settling decides about it. */
async function isAwaited({ shop, db }: Desk, { tags }: DraftMade): Promise<boolean> {
  const id = resolutionInTags(tags);
  const row = id ? await db.resolution.findFirst({ where: { shopId: shop.id, id }, select: { state: true } }) : null;
  return row !== null && isOpen(row.state as ResolutionState);
}
