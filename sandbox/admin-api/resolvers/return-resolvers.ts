import { slice } from '../../state/money.ts';
import { numericId } from '../../state/gid.ts';
import type { Order } from '../../state/orders/shapes.ts';
import { restockingFee } from '../../state/returns/price-return.ts';
import { processable, returnsOf } from '../../state/returns/returnable.ts';
import { RETURN_REASONS, reasonOf } from '../../state/returns/return-reasons.ts';
import type { ExchangeLine, Return } from '../../state/returns/shapes.ts';
import { GraphQLError } from 'graphql';
import type { Doc, ResolverMap } from '../../types.ts';
import { connection } from '../connection.ts';
import { inOrder } from './in-order.ts';
import { calculateReturn } from './return-calculate.ts';
import { returnFor } from './return-for.ts';
import { boughtLine, orderOfReturn, reasonNode, returnableOf, sentLine } from './return-nodes.ts';
import type { LineNode } from './return-nodes.ts';
import { financialOutcome } from './return-outcome.ts';

export const returnResolvers: ResolverMap = {
  QueryRoot: {
    return: (_, { id }, context) => returnFor(id, context)?.doc ?? null,
    returnableFulfillments: (_, args, context) => connection(returnableOf(args.orderId, context), args),
    returnReasonDefinitions: (_, args, context) =>
      connection(
        RETURN_REASONS.filter((one) => (!args.ids || args.ids.includes(one.id)) && (!args.handles || args.handles.includes(one.handle))).map((one) => reasonNode(one.id, context)),
        args,
        { sortBy: (one) => (args.sortKey === 'NAME' ? String(one.name) : args.sortKey === 'HANDLE' ? String(one.handle) : Number(numericId(one.id))) },
      ),
    returnCalculate: (_, { input }, context) => calculateReturn(input, context),
  },
  Order: {
    returns: (order: Order, args, { world, shop }) => {
      if (args.query) throw new GraphQLError('sandbox does not implement the search of Order.returns');
      return connection(returnsOf(world, shop, order.id), args);
    },
  },
  Refund: {
    return: (refund: Doc & { orderId: string }, _, { world, shop }) => returnsOf(world, shop, refund.orderId).find((one) => one.refundIds.includes(refund.id)) ?? null,
  },
  Return: {
    order: (doc: Return, _, { world, shop }) => world.get(shop, 'Order', doc.orderId),
    totalQuantity: (doc: Return) => doc.lines.reduce((sum, line) => sum + line.quantity, 0),
    returnLineItems: (doc: Return, args, context) => connection(filtered(doc.lines, args, (line) => processable(orderOfReturn(doc, context), line)).map((line) => ({ __typename: 'ReturnLineItem', ...line, returnId: doc.id, orderId: doc.orderId })), args),
    exchangeLineItems: (doc: Return, args) => connection(filtered(doc.exchanges, args, (line) => line.quantity - line.processedQuantity).map((one) => ({ ...one, orderId: doc.orderId })), args),
    returnShippingFees: (doc: Return) => doc.shippingFees,
    reverseFulfillmentOrders: (doc: Return, args) => connection(doc.reverse ? [{ ...doc.reverse, returnId: doc.id }] : [], args),
    refunds: (doc: Return, args, context) => {
      const order = orderOfReturn(doc, context);
      return connection(order.refundDocs.filter((one) => doc.refundIds.includes(one.id)).map((one) => inOrder(one, order)), args);
    },
    transactions: (doc: Return, args, context) => {
      const order = orderOfReturn(doc, context);
      const ids = order.refundDocs.filter((one) => doc.refundIds.includes(one.id)).flatMap((one) => one.transactionIds);
      return connection(order.payments.filter((one) => ids.includes(one.id)).map((one) => inOrder(one, order)), args);
    },
    staffMember: (doc: Return, _, { world, shop }) => (doc.staffId ? world.get(shop, 'Staff', doc.staffId) ?? null : null),
    suggestedFinancialOutcome: (doc: Return, args, context) => financialOutcome(orderOfReturn(doc, context), doc, args, context),
  },
  ReturnLineItem: {
    fulfillmentLineItem: (line: LineNode, _, context) => sentLine(line, context),
    returnReasonDefinition: (line: LineNode, _, context) => reasonNode(line.reasonId, context),
    returnReason: (line: LineNode) => reasonOf(line.reasonId)!.legacy,
    processableQuantity: (line: LineNode, _, context) => processable(orderOfReturn(line, context), line),
    unprocessedQuantity: (line: LineNode) => line.quantity - line.processedQuantity,
    refundableQuantity: (line: LineNode, _, context) => processable(orderOfReturn(line, context), line),
    refundedQuantity: (line: LineNode) => line.processedQuantity,
    restockingFee: (line: LineNode, _, context) => line.restockingFee && { ...line.restockingFee, amountSet: restockingFee(orderOfReturn(line, context), { ...line, processedQuantity: 0 }, line.quantity) },
    totalWeight: (line: LineNode, _, context) => ({ unit: 'GRAMS', value: (boughtLine(line, context)?.grams ?? 0) * line.quantity }),
    withCodeDiscountedTotalPriceSet: (line: LineNode, _, context) => {
      const bought = boughtLine(line, context)!;
      return slice(bought.paidTotalSet, bought.quantity, 0, line.quantity);
    },
  },
  ExchangeLineItem: {
    unprocessedQuantity: (line: ExchangeLine) => line.quantity - line.processedQuantity,
    processableQuantity: (line: ExchangeLine) => line.quantity - line.processedQuantity,
    lineItems: (line: ExchangeLine & { orderId: string }, _, context) => {
      const order = orderOfReturn(line, context);
      return order.lines.filter((one) => line.lineItemIds.includes(one.id)).map((one) => inOrder(one, order));
    },
  },
  ReturnableFulfillment: {
    returnableFulfillmentLineItems: (one, args) => connection(one.lines, args),
  },
};

function filtered<T extends { processedQuantity: number }>(lines: T[], { processingStatus }: { processingStatus?: string | null }, left: (line: T) => number): T[] {
  if (processingStatus === 'PROCESSED') return lines.filter((line) => line.processedQuantity > 0);
  return processingStatus === 'PROCESSABLE' ? lines.filter((line) => left(line) > 0) : lines;
}
