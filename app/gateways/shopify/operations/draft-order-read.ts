import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { DraftMade } from '../port/draft-orders.ts';
import { DRAFT_PARTS, draftMade, type DraftAnswer } from './draft-order-shapes.ts';

export const draftOrderDocument = `#graphql
  query DraftOrder($id: ID!) {
    draftOrder(id: $id) { ...DraftParts }
  }
  ${DRAFT_PARTS}
` as const;

/** The draft as it is now; null when it was deleted. */
export async function readDraftOrder(call: AdminCall, draftOrderId: string): Promise<DraftMade | null> {
  const { draftOrder } = await call<{ draftOrder: DraftAnswer | null }>(draftOrderDocument, { id: gid('DraftOrder', draftOrderId) });
  return draftOrder && draftMade(draftOrder);
}
