import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import { refuseUserErrors, type UserError } from '../refuse-user-errors.ts';
import type { DraftMade } from '../port/draft-orders.ts';
import { readDraftOrder } from './draft-order-read.ts';
import { DRAFT_PARTS, draftMade, type DraftAnswer } from './draft-order-shapes.ts';

export const draftOrderCompleteDocument = `#graphql
  mutation DraftOrderComplete($id: ID!) {
    draftOrderComplete(id: $id) {
      draftOrder { ...DraftParts }
      userErrors { field message }
    }
  }
  ${DRAFT_PARTS}
` as const;

interface Answer {
  draftOrderComplete: { draftOrder: DraftAnswer | null; userErrors: UserError[] };
}

/** Makes the order. A draft completed before is an error at Shopify: then we read what it became. */
export async function completeDraftOrder(call: AdminCall, draftOrderId: string): Promise<DraftMade> {
  const { draftOrderComplete } = await call<Answer>(draftOrderCompleteDocument, { id: gid('DraftOrder', draftOrderId) });
  if (draftOrderComplete.userErrors.length > 0) {
    const known = await readDraftOrder(call, draftOrderId);
    if (known?.state === 'completed') return known;
  }
  refuseUserErrors(draftOrderComplete.userErrors);
  if (!draftOrderComplete.draftOrder) throw new Problem('shopify_unknown', { note: 'draftOrderComplete answered nothing' });
  return draftMade(draftOrderComplete.draftOrder);
}
