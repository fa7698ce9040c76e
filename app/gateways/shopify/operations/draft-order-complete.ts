import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import type { DraftMade } from '../port.ts';
import { readDraftOrder } from './draft-order-read.ts';
import { draftFields, draftMade, refuseUserErrors, type DraftAnswer, type UserErrorAnswer } from './draft-order-shapes.ts';

export const draftOrderCompleteDocument = `#graphql
  mutation DraftOrderComplete($id: ID!) {
    draftOrderComplete(id: $id) {
      draftOrder { ${draftFields} }
      userErrors { field message }
    }
  }
`;

interface Answer {
  draftOrderComplete: { draftOrder: DraftAnswer | null; userErrors: UserErrorAnswer[] };
}

/** Makes the order. A draft completed before is an error at Shopify: then we read what it became. */
export async function completeDraftOrder(call: AdminCall, draftOrderId: string): Promise<DraftMade> {
  const { draftOrderComplete } = await call<Answer>(draftOrderCompleteDocument, { id: `gid://shopify/DraftOrder/${draftOrderId}` });
  if (draftOrderComplete.userErrors.length > 0) {
    const known = await readDraftOrder(call, draftOrderId);
    if (known?.state === 'completed') return known;
  }
  refuseUserErrors('draftOrderComplete', draftOrderComplete.userErrors);
  if (!draftOrderComplete.draftOrder) throw new Problem('shopify_unknown', { note: 'draftOrderComplete answered nothing' });
  return draftMade(draftOrderComplete.draftOrder);
}
