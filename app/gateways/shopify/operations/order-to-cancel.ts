import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid, numericId } from '../gid.ts';
import type { OrderToCancel } from '../port/cancellations.ts';
import { bagOf, type MoneyBagAnswer } from './refund-shapes.ts';

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
      lineItems(first: 250) { nodes { id title variantTitle quantity currentQuantity refundableQuantity unfulfilledQuantity } }
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
` as const;

interface Suggested {
  amountSet: MoneyBagAnswer;
  maximumRefundableSet: MoneyBagAnswer;
  shipping: { amountSet: MoneyBagAnswer };
  suggestedTransactions: { gateway: string | null; formattedGateway: string | null; accountNumber: string | null; amountSet: MoneyBagAnswer; parentTransaction: { id: string } | null }[];
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
    lineItems: {
      nodes: { id: string; title: string; variantTitle: string | null; quantity: number; currentQuantity: number; refundableQuantity: number; unfulfilledQuantity: number }[];
    };
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
    lines: order.lineItems.nodes.map((line) => ({
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
