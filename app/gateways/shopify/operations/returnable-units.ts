import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid, numericId } from '../gid.ts';
import type { ReturnableUnits } from '../port/returns.ts';
import { RETURN_ORDER_PARTS, returnOrderOf, type ReturnOrderAnswer } from './return-order-parts.ts';

export const returnableUnitsDocument = `#graphql
  query ReturnableUnits($orderId: ID!, $after: String) {
    order(id: $orderId) { ...ReturnOrderParts }
    returnableFulfillments(orderId: $orderId, first: 5, after: $after) {
      nodes {
        id
        fulfillment { id name }
        returnableFulfillmentLineItems(first: 45) {
          nodes { quantity fulfillmentLineItem { id lineItem { id title variantTitle } } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${RETURN_ORDER_PARTS}
` as const;

interface Answer {
  order: ReturnOrderAnswer | null;
  returnableFulfillments: {
    nodes: {
      fulfillment: { name: string };
      returnableFulfillmentLineItems: { nodes: { quantity: number; fulfillmentLineItem: { id: string; lineItem: { id: string; title: string; variantTitle: string | null } } }[] };
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** Every parcel's units that may come back; of one parcel, its first 45 lines. */
export async function returnableUnits(call: AdminCall, orderId: string): Promise<ReturnableUnits> {
  const lines: ReturnableUnits['lines'] = [];
  let after: string | null = null;
  for (;;) {
    const answer: Answer = await call<Answer>(returnableUnitsDocument, { orderId: gid('Order', orderId), after });
    if (!answer.order) throw new Problem('not_found', { words: 'order_not_found' });
    lines.push(...answer.returnableFulfillments.nodes.flatMap(parcelLines));
    const { pageInfo } = answer.returnableFulfillments;
    if (!pageInfo.hasNextPage) return { order: returnOrderOf(answer.order), lines };
    after = pageInfo.endCursor;
  }
}

function parcelLines({ fulfillment, returnableFulfillmentLineItems }: Answer['returnableFulfillments']['nodes'][number]): ReturnableUnits['lines'] {
  return returnableFulfillmentLineItems.nodes.map(({ quantity, fulfillmentLineItem: sent }) => ({
    fulfillmentLineId: numericId(sent.id),
    orderLineId: numericId(sent.lineItem.id),
    title: sent.lineItem.title,
    variantTitle: sent.lineItem.variantTitle,
    parcel: fulfillment.name,
    quantity,
  }));
}
