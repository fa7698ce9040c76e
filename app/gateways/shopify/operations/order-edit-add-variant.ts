import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { OrderEdit } from '../port/order-edits.ts';
import { editGid, ORDER_EDIT_PARTS, toOrderEdit, type OrderEditPayload } from './order-edit-parts.ts';

export const orderEditAddVariantDocument = `#graphql
  mutation OrderEditAddVariant($id: ID!, $variantId: ID!, $quantity: Int!) {
    orderEditAddVariant(id: $id, variantId: $variantId, quantity: $quantity, allowDuplicates: true) {
      calculatedOrder { ...OrderEditParts }
      userErrors { field message }
    }
  }
  ${ORDER_EDIT_PARTS}
` as const;

/** Stages a variant as a line of its own, at today's price. @throws Problem shopify_refused */
export async function addEditVariant(call: AdminCall, editId: string, variantId: string, quantity: number): Promise<OrderEdit> {
  const variables = { id: editGid(editId), variantId: gid('ProductVariant', variantId), quantity };
  const { orderEditAddVariant } = await call<{ orderEditAddVariant: OrderEditPayload }>(orderEditAddVariantDocument, variables);
  return toOrderEdit(orderEditAddVariant);
}
