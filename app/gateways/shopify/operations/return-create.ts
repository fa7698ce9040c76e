import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { OrderReturn, ReturnWanted } from '../port/returns.ts';
import type { UserError } from '../refuse-user-errors.ts';
import { LINES_ALONE, RETURN_PARTS, returnMade, type ReturnAnswer } from './return-shapes.ts';

export const returnCreateDocument = `#graphql
  mutation ReturnCreate($input: ReturnInput!, $lines: Int!) {
    returnCreate(returnInput: $input) {
      return { ...ReturnParts }
      userErrors { code field message }
    }
  }
  ${RETURN_PARTS}
` as const;

interface Answer {
  returnCreate: { return: ReturnAnswer | null; userErrors: UserError[] };
}

/** @throws Problem shopify_refused (nothing happened), shopify_unknown (look for its marker before sending again), scope_missing */
export async function createReturn(call: AdminCall, wanted: ReturnWanted): Promise<OrderReturn> {
  const { returnCreate } = await call<Answer>(returnCreateDocument, { input: inputOf(wanted), lines: LINES_ALONE });
  return returnMade('returnCreate', returnCreate);
}

function inputOf({ orderId, lines, exchanges, shippingFee }: ReturnWanted): object {
  return {
    orderId: gid('Order', orderId),
    returnLineItems: lines.map((line) => ({
      fulfillmentLineItemId: gid('FulfillmentLineItem', line.fulfillmentLineId),
      quantity: line.quantity,
      returnReasonNote: line.note,
      ...(line.reasonId ? { returnReasonDefinitionId: gid('ReturnReasonDefinition', line.reasonId) } : {}),
      ...(line.restockingPercentage ? { restockingFee: { percentage: line.restockingPercentage } } : {}),
    })),
    ...(exchanges.length > 0 ? { exchangeLineItems: exchanges.map(exchangeInput) } : {}),
    ...(shippingFee ? { returnShippingFee: { amount: { amount: shippingFee.amount, currencyCode: shippingFee.currency } } } : {}),
  };
}

export function exchangeInput({ variantId, quantity, discountPercentage }: ReturnWanted['exchanges'][number]): object {
  return {
    variantId: gid('ProductVariant', variantId),
    quantity,
    ...(discountPercentage ? { appliedDiscount: { value: { percentage: discountPercentage } } } : {}),
  };
}
