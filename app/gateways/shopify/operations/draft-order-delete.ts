import type { AdminCall } from '../call.server.ts';
import { refuseUserErrors, type UserErrorAnswer } from './draft-order-shapes.ts';

export const draftOrderDeleteDocument = `#graphql
  mutation DraftOrderDelete($id: ID!) {
    draftOrderDelete(input: { id: $id }) {
      deletedId
      userErrors { field message }
    }
  }
`;

/** @throws Problem shopify_refused when it is gone, or has become an order */
export async function deleteDraftOrder(call: AdminCall, draftOrderId: string): Promise<void> {
  const { draftOrderDelete } = await call<{ draftOrderDelete: { userErrors: UserErrorAnswer[] } }>(draftOrderDeleteDocument, { id: `gid://shopify/DraftOrder/${draftOrderId}` });
  refuseUserErrors('draftOrderDelete', draftOrderDelete.userErrors);
}
