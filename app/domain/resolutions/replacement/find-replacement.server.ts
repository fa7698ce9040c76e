import type { Desk } from '#app/desk/desk.ts';
import type { DraftMade } from '#app/gateways/shopify/port/draft-orders.ts';
import type { Found } from '../found.ts';
import { resolutionById } from '../resolution-by-id.server.ts';
import { tagOf } from '../resolution.ts';
import { replacementMade } from './carry-out-replacement.server.ts';
import type { ReplacementOutcome } from './replacement-plan.ts';

/**
 * Looks for the draft by its stored id, and by its tag: a crash between
 * creating and storing leaves only that. Drafts that became no order are
 * deleted when `late`, so that none can become one afterwards.
 */
export async function findReplacement(desk: Desk, resolutionId: string, late: boolean): Promise<Found<ReplacementOutcome>> {
  const drafts = await draftsOf(desk, resolutionId);
  const completed = drafts.find((draft) => draft.state === 'completed' && draft.order);
  const open = drafts.filter((draft) => draft.state === 'open');
  if (completed || late) for (const stray of open) await desk.shopify.deleteDraftOrder(stray.id);
  if (completed) return { happened: replacementMade(completed) };
  // Completed without an order: Shopify is still making it.
  if (drafts.some((draft) => draft.state === 'completed')) return { unclear: true };
  return { nothing: true };
}

async function draftsOf(desk: Desk, resolutionId: string): Promise<DraftMade[]> {
  const { draftOrderId } = await resolutionById(desk, resolutionId);
  const stored = draftOrderId ? await desk.shopify.draftOrder(draftOrderId) : null;
  const tagged = await desk.shopify.draftOrdersTagged(tagOf(resolutionId));
  return [...(stored ? [stored] : []), ...tagged.filter((draft) => draft.id !== stored?.id)];
}
