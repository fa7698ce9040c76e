import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { OrderEditLine, OrderEditTotals } from '../port/order-edits.ts';
import { EDIT_LINE_PARTS, EDIT_TOTALS, editGid, toEditLine, toEditTotals, type EditLineAnswer, type OrderEditPayload } from './order-edit-parts.ts';

export const orderEditAddVariantDocument = `#graphql
  mutation OrderEditAddVariant($id: ID!, $variantId: ID!, $quantity: Int!) {
    orderEditAddVariant(id: $id, variantId: $variantId, quantity: $quantity, allowDuplicates: true) {
      calculatedLineItem { ...EditLineParts }
      calculatedOrder { ...EditTotals }
      userErrors { field message }
    }
  }
  ${EDIT_TOTALS}
  ${EDIT_LINE_PARTS}
` as const;

interface Answer {
  orderEditAddVariant: OrderEditPayload & { calculatedLineItem: EditLineAnswer | null };
}

/** Stages a variant as a line of its own, at today's price. @throws Problem shopify_refused */
export async function addEditVariant(call: AdminCall, editId: string, variantId: string, quantity: number): Promise<OrderEditTotals & { line: OrderEditLine }> {
  const variables = { id: editGid(editId), variantId: gid('ProductVariant', variantId), quantity };
  const { orderEditAddVariant } = await call<Answer>(orderEditAddVariantDocument, variables);
  const totals = toEditTotals(orderEditAddVariant);
  if (!orderEditAddVariant.calculatedLineItem) throw new Problem('shopify_unknown', { note: 'orderEditAddVariant answered no line' });
  return { ...totals, line: toEditLine(orderEditAddVariant.calculatedLineItem, null) };
}
