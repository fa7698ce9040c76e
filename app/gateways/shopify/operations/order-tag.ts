import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import { refuseUserErrors, type UserError } from '../refuse-user-errors.ts';

export const orderTagDocument = `#graphql
  mutation OrderTag($id: ID!, $tags: [String!]!) {
    tagsAdd(id: $id, tags: $tags) { userErrors { field message } }
  }
` as const;

/** Adds tags to an order and leaves the ones it has. */
export async function tagOrder(call: AdminCall, orderId: string, tags: string[]): Promise<void> {
  const { tagsAdd } = await call<{ tagsAdd: { userErrors: UserError[] } }>(orderTagDocument, { id: gid('Order', orderId), tags });
  refuseUserErrors(tagsAdd.userErrors);
}
