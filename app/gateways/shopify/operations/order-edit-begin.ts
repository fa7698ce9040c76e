import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { OrderEdit } from '../port/order-edits.ts';
import { EDIT_LINE_PARTS, EDIT_TOTALS, toOrderEdit, type OrderEditAnswer, type OrderEditPayload } from './order-edit-parts.ts';

export const orderEditBeginDocument = `#graphql
  mutation OrderEditBegin($id: ID!) {
    orderEditBegin(id: $id) {
      calculatedOrder {
        ...EditTotals
        originalOrder { id name updatedAt }
        lineItems(first: 120) { nodes { ...EditLineParts } }
      }
      userErrors { field message }
    }
  }
  ${EDIT_TOTALS}
  ${EDIT_LINE_PARTS}
` as const;

/** Begins an edit; nothing counts until it is committed. @throws Problem shopify_refused, scope_missing */
export async function beginOrderEdit(call: AdminCall, orderId: string): Promise<OrderEdit> {
  const { orderEditBegin } = await call<{ orderEditBegin: OrderEditPayload<OrderEditAnswer> }>(orderEditBeginDocument, { id: gid('Order', orderId) });
  return toOrderEdit(orderEditBegin);
}
