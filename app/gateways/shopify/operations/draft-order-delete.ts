import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import { refuseUserErrors, type UserError } from '../refuse-user-errors.ts';

export const draftOrderDeleteDocument = `#graphql
  mutation DraftOrderDelete($id: ID!) {
    draftOrderDelete(input: { id: $id }) {
      deletedId
      userErrors { field message }
    }
  }
` as const;

/** @throws Problem shopify_refused when it is gone, or has become an order */
export async function deleteDraftOrder(call: AdminCall, draftOrderId: string): Promise<void> {
  const { draftOrderDelete } = await call<{ draftOrderDelete: { userErrors: UserError[] } }>(draftOrderDeleteDocument, { id: gid('DraftOrder', draftOrderId) });
  refuseUserErrors(draftOrderDelete.userErrors);
}
