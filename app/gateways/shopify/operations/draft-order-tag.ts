import type { AdminCall } from '../call.server.ts';
import { refuseUserErrors, type UserErrorAnswer } from './draft-order-shapes.ts';

export const orderTagDocument = `#graphql
  mutation OrderTag($id: ID!, $tags: [String!]!) {
    tagsAdd(id: $id, tags: $tags) { userErrors { field message } }
  }
`;

/** Adds tags to an order and leaves the ones it has. */
export async function tagOrder(call: AdminCall, orderId: string, tags: string[]): Promise<void> {
  const { tagsAdd } = await call<{ tagsAdd: { userErrors: UserErrorAnswer[] } }>(orderTagDocument, { id: `gid://shopify/Order/${orderId}`, tags });
  refuseUserErrors('tagsAdd', tagsAdd.userErrors);
}
