import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { OrderEdit } from '../port/order-edits.ts';
import { editGid, ORDER_EDIT_PARTS, toOrderEdit, type OrderEditPayload } from './order-edit-parts.ts';

export const orderEditSetQuantityDocument = `#graphql
  mutation OrderEditSetQuantity($id: ID!, $lineItemId: ID!, $quantity: Int!, $restock: Boolean) {
    orderEditSetQuantity(id: $id, lineItemId: $lineItemId, quantity: $quantity, restock: $restock) {
      calculatedOrder { ...OrderEditParts }
      userErrors { field message }
    }
  }
  ${ORDER_EDIT_PARTS}
` as const;

/** Stages another number of units of a line. @throws Problem shopify_refused (fewer than were sent, or the session ended) */
export async function setEditQuantity(call: AdminCall, editId: string, editLineId: string, quantity: number, restock: boolean): Promise<OrderEdit> {
  const variables = { id: editGid(editId), lineItemId: gid('CalculatedLineItem', editLineId), quantity, restock };
  const { orderEditSetQuantity } = await call<{ orderEditSetQuantity: OrderEditPayload }>(orderEditSetQuantityDocument, variables);
  return toOrderEdit(orderEditSetQuantity);
}
