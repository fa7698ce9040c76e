import type { AdminCall } from '../call.server.ts';
import type { DraftMade } from '../port.ts';
import { draftFields, draftMade, type DraftAnswer } from './draft-order-shapes.ts';

export const draftOrderDocument = `#graphql
  query DraftOrder($id: ID!) {
    draftOrder(id: $id) { ${draftFields} }
  }
`;

/** The draft as it is now; null when it was deleted. */
export async function readDraftOrder(call: AdminCall, draftOrderId: string): Promise<DraftMade | null> {
  const { draftOrder } = await call<{ draftOrder: DraftAnswer | null }>(draftOrderDocument, { id: `gid://shopify/DraftOrder/${draftOrderId}` });
  return draftOrder && draftMade(draftOrder);
}
