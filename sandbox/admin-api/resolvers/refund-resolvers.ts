import { dutyOn } from '../../state/orders/refund-duties.ts';
import type { Order, Refund, RefundLineItem } from '../../state/orders/shapes.ts';
import type { ResolverMap } from '../../types.ts';
import { connection } from '../connection.ts';
import { inOrder, orderOf } from './in-order.ts';
import { nodeOf } from './node-resolvers.ts';

export const refundResolvers: ResolverMap = {
  QueryRoot: {
    refund: (_, { id }, context) => nodeOf(id, context) ?? null,
  },
  Refund: {
    order: (refund, _, { world, shop }) => world.get(shop, 'Order', refund.orderId),
    refundLineItems: (refund: Refund & { orderId: string }, args, { world, shop }) => {
      const order = world.get<Order>(shop, 'Order', refund.orderId)!;
      return connection(
        refund.refundLines.map((line) => ({
          ...inOrder(line, order),
          lineItem: inOrder(order.lines.find((one) => one.id === line.lineItemId)!, order),
        })),
        args,
      );
    },
    refundShippingLines: (refund: Refund & { orderId: string }, args, { world, shop }) => {
      const order = world.get<Order>(shop, 'Order', refund.orderId)!;
      return connection(
        refund.shippingRefunds.map((one) => ({ ...one, shippingLine: order.shipping.find((line) => line.id === one.shippingLineId)! })),
        args,
      );
    },
    transactions: (refund: Refund & { orderId: string }, args, { world, shop }) => {
      const order = world.get<Order>(shop, 'Order', refund.orderId)!;
      return connection(
        order.payments.filter((one) => refund.transactionIds.includes(one.id)).map((one) => inOrder(one, order)),
        args,
      );
    },
    orderAdjustments: (refund: Refund, args) => connection(refund.adjustments ?? [], args),
    duties: (refund: Refund & { orderId: string }, _, { world, shop }) =>
      refund.duties.map((one) => ({ ...one, originalDuty: dutyOn(world.get<Order>(shop, 'Order', refund.orderId)!, one.dutyId)?.duty ?? null })),
    totalRefunded: (refund: Refund) => refund.totalRefundedSet.shopMoney,
    staffMember: (refund: Refund, _, { world, shop }) => (refund.staffId ? world.get(shop, 'Staff', refund.staffId) ?? null : null),
  },
  RefundLineItem: {
    lineItem: (line) => line.lineItem ?? inOrder(orderOf(line).lines.find((one) => one.id === line.lineItemId)!, orderOf(line)),
    location: (line: RefundLineItem, _, { world, shop }) => (line.locationId ? world.get(shop, 'Location', line.locationId) ?? null : null),
    price: (line: RefundLineItem) => line.priceSet.shopMoney.amount,
    subtotal: (line: RefundLineItem) => line.subtotalSet.shopMoney.amount,
    totalTax: (line: RefundLineItem) => line.totalTaxSet.shopMoney.amount,
  },
};
