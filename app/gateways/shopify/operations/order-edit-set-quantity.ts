import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { OrderEditTotals } from '../port/order-edits.ts';
import { EDIT_TOTALS, editGid, toEditTotals, type OrderEditPayload } from './order-edit-parts.ts';

export const orderEditSetQuantityDocument = `#graphql
  mutation OrderEditSetQuantity($id: ID!, $lineItemId: ID!, $quantity: Int!, $restock: Boolean) {
    orderEditSetQuantity(id: $id, lineItemId: $lineItemId, quantity: $quantity, restock: $restock) {
      calculatedOrder { ...EditTotals }
      userErrors { field message }
    }
  }
  ${EDIT_TOTALS}
` as const;

/** Stages another number of units of a line. @throws Problem shopify_refused (fewer than were sent, or the session ended) */
export async function setEditQuantity(call: AdminCall, editId: string, editLineId: string, quantity: number, restock: boolean): Promise<OrderEditTotals> {
  const variables = { id: editGid(editId), lineItemId: gid('CalculatedLineItem', editLineId), quantity, restock };
  const { orderEditSetQuantity } = await call<{ orderEditSetQuantity: OrderEditPayload }>(orderEditSetQuantityDocument, variables);
  return toEditTotals(orderEditSetQuantity);
}
