import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid, numericId } from '../gid.ts';
import type { OrderToCancel } from '../port/cancellations.ts';
import { bagOf, type MoneyBagAnswer } from './refund-shapes.ts';

const CANCEL_LINES = `#graphql
  fragment CancelLines on LineItemConnection {
    nodes { id title variantTitle quantity currentQuantity refundableQuantity unfulfilledQuantity }
    pageInfo { hasNextPage endCursor }
  }
` as const;

export const orderToCancelDocument = `#graphql
  query OrderToCancel($id: ID!) {
    order(id: $id) {
      id
      name
      updatedAt
      cancelledAt
      displayFulfillmentStatus
      returnStatus
      customer { id }
      totalReceivedSet { ...CancelMonies }
      totalCapturableSet { ...CancelMonies }
      transactions(first: 100) { kind status }
      lineItems(first: 250) { ...CancelLines }
      suggestedRefund(suggestFullRefund: true) {
        amountSet { ...CancelMonies }
        maximumRefundableSet { ...CancelMonies }
        shipping { amountSet { ...CancelMonies } }
        suggestedTransactions {
          gateway
          formattedGateway
          accountNumber
          amountSet { ...CancelMonies }
          parentTransaction { id }
        }
      }
    }
  }
  fragment CancelMonies on MoneyBag {
    shopMoney { amount currencyCode }
    presentmentMoney { amount currencyCode }
  }
  ${CANCEL_LINES}
` as const;

export const cancelLinesAfterDocument = `#graphql
  query CancelLinesAfter($id: ID!, $after: String) {
    order(id: $id) { id lineItems(first: 250, after: $after) { ...CancelLines } }
  }
  ${CANCEL_LINES}
` as const;

interface Suggested {
  amountSet: MoneyBagAnswer;
  maximumRefundableSet: MoneyBagAnswer;
  shipping: { amountSet: MoneyBagAnswer };
  suggestedTransactions: { gateway: string | null; formattedGateway: string | null; accountNumber: string | null; amountSet: MoneyBagAnswer; parentTransaction: { id: string } | null }[];
}

interface LinesAnswer {
  nodes: { id: string; title: string; variantTitle: string | null; quantity: number; currentQuantity: number; refundableQuantity: number; unfulfilledQuantity: number }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Answer {
  order: null | {
    name: string;
    updatedAt: string;
    cancelledAt: string | null;
    displayFulfillmentStatus: string;
    returnStatus: string;
    customer: { id: string } | null;
    totalReceivedSet: MoneyBagAnswer;
    totalCapturableSet: MoneyBagAnswer;
    transactions: { kind: string; status: string }[];
    lineItems: LinesAnswer;
    suggestedRefund: Suggested | null;
  };
}

/** What decides about cancelling, and what it would give back. @throws Problem not_found */
export async function orderToCancel(call: AdminCall, orderId: string): Promise<OrderToCancel> {
  const { order } = await call<Answer>(orderToCancelDocument, { id: gid('Order', orderId) });
  if (!order) throw new Problem('not_found', { words: 'order_not_found' });
  const paid = bagOf(order.totalReceivedSet);
  return {
    name: order.name,
    updatedAt: new Date(order.updatedAt),
    cancelledAt: order.cancelledAt ? new Date(order.cancelledAt) : null,
    customerId: order.customer ? numericId(order.customer.id) : null,
    fulfillmentStatus: order.displayFulfillmentStatus,
    returning: order.returnStatus === 'IN_PROGRESS' || order.returnStatus === 'RETURN_REQUESTED',
    authorizing: order.transactions.some((one) => one.kind === 'AUTHORIZATION' && one.status === 'PENDING'),
    paid,
    held: bagOf(order.totalCapturableSet),
    refund: refundOf(order.suggestedRefund, paid),
    lines: (await everyLine(call, orderId, order.lineItems)).map((line) => ({
      orderLineId: numericId(line.id),
      title: line.title,
      variantTitle: line.variantTitle,
      quantity: line.quantity,
      current: line.currentQuantity,
      refundable: line.refundableQuantity,
      unfulfilled: line.unfulfilledQuantity,
    })),
  };
}

/** It cancels all of them, however many: what goes back takes the units of each. */
async function everyLine(call: AdminCall, orderId: string, first: LinesAnswer): Promise<LinesAnswer['nodes']> {
  const all = [...first.nodes];
  let { pageInfo } = first;
  while (pageInfo.hasNextPage) {
    const { order } = await call<{ order: { lineItems: LinesAnswer } | null }>(cancelLinesAfterDocument, { id: gid('Order', orderId), after: pageInfo.endCursor });
    if (!order) break;
    all.push(...order.lineItems.nodes);
    pageInfo = order.lineItems.pageInfo;
  }
  return all;
}

/** Without a suggestion nothing can go back. */
function refundOf(suggested: Suggested | null, paid: OrderToCancel['paid']): OrderToCancel['refund'] {
  const none = { shop: { amount: '0', currency: paid.shop.currency }, presentment: { amount: '0', currency: paid.presentment.currency } };
  if (!suggested) return { ...none, shipping: none.shop, maximum: none.shop, presentmentMaximum: none.presentment, transactions: [] };
  const maximum = bagOf(suggested.maximumRefundableSet);
  return {
    ...bagOf(suggested.amountSet),
    shipping: bagOf(suggested.shipping.amountSet).shop,
    maximum: maximum.shop,
    presentmentMaximum: maximum.presentment,
    transactions: suggested.suggestedTransactions.flatMap(({ gateway, formattedGateway, accountNumber, amountSet, parentTransaction }) => {
      if (!gateway || !parentTransaction) return [];
      const amount = bagOf(amountSet);
      return [{ parentId: numericId(parentTransaction.id), gateway, amount: amount.shop, presentmentAmount: amount.presentment, gatewayName: formattedGateway, accountNumber }];
    }),
  };
}
