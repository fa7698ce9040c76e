import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { OrderEdit } from '../port/order-edits.ts';
import { ORDER_EDIT_PARTS, toOrderEdit, type OrderEditPayload } from './order-edit-parts.ts';

export const orderEditBeginDocument = `#graphql
  mutation OrderEditBegin($id: ID!) {
    orderEditBegin(id: $id) {
      calculatedOrder { ...OrderEditParts }
      userErrors { field message }
    }
  }
  ${ORDER_EDIT_PARTS}
` as const;

/** Begins an edit; nothing counts until it is committed. @throws Problem shopify_refused, scope_missing */
export async function beginOrderEdit(call: AdminCall, orderId: string): Promise<OrderEdit> {
  const { orderEditBegin } = await call<{ orderEditBegin: OrderEditPayload }>(orderEditBeginDocument, { id: gid('Order', orderId) });
  return toOrderEdit(orderEditBegin);
}
