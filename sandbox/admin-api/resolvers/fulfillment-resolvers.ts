import { gid, numericId } from '../../state/gid.ts';
import { slice } from '../../state/money.ts';
import { fulfillmentsOf } from '../../state/orders/save-order.ts';
import type { Fulfillment, Order } from '../../state/orders/shapes.ts';
import type { AdminContext, Doc, ResolverMap } from '../../types.ts';
import { connection } from '../connection.ts';
import { inOrder } from './in-order.ts';
import { nodeOf } from './node-resolvers.ts';

export const fulfillmentResolvers: ResolverMap = {
  QueryRoot: {
    fulfillment: (_, { id }, context) => nodeOf(id, context) ?? null,
  },
  Fulfillment: {
    order: (fulfillment: Fulfillment, _, { world, shop }) => world.get(shop, 'Order', fulfillment.orderId),
    location: (fulfillment: Fulfillment, _, { world, shop }) => world.get(shop, 'Location', fulfillment.locationId) ?? null,
    trackingInfo: (fulfillment: Fulfillment, { first }) => fulfillment.trackings.slice(0, first ?? undefined),
    events: (fulfillment: Fulfillment, args) =>
      connection(fulfillment.scans, args, { sortBy: (scan) => (args.sortKey === 'ID' ? Number(numericId(scan.id)) : scan.happenedAt) }),
    fulfillmentLineItems: (fulfillment: Fulfillment, args, context) => connection(linesOf(fulfillment, context), args),
    fulfillmentOrders: (fulfillment: Fulfillment, args, context) =>
      connection(fulfillmentOrdersOf(context.world.get<Order>(context.shop, 'Order', fulfillment.orderId)!, context), args),
    service: () => null,
    originAddress: () => null,
  },
  FulfillmentOrder: {
    lineItems: (one, args) => connection(one.lines, args),
    fulfillments: (one, args, { world, shop }) => connection(fulfillmentsOf(world, shop, world.get<Order>(shop, 'Order', one.orderId)!), args),
    order: (one, _, { world, shop }) => world.get(shop, 'Order', one.orderId),
  },
};

/** What is in a parcel. */
export function linesOf(fulfillment: Fulfillment, { world, shop }: AdminContext): Doc[] {
  const order = world.get<Order>(shop, 'Order', fulfillment.orderId)!;
  return fulfillment.lines.map((sent) => {
    const line = order.lines.find((one) => one.id === sent.lineItemId)!;
    const original = slice(line.originalTotalSet, line.quantity, 0, sent.quantity);
    const discounted = slice(line.paidTotalSet, line.quantity, 0, sent.quantity);
    return { id: sent.id, quantity: sent.quantity, lineItem: inOrder(line, order), originalTotalSet: original, discountedTotalSet: discounted };
  });
}

/** One fulfillment order per order, worked out from its lines: the sandbox ships everything from one place. */
export function fulfillmentOrdersOf(order: Order, { world, shop }: AdminContext): Doc[] {
  const goods = order.lines.filter((line) => line.requiresShipping);
  if (goods.length === 0) return [];
  const number = numericId(order.id);
  const location = [...world.all(shop, 'Location')].find((one) => one.isPrimary)!;
  const address = location.address as Record<string, unknown>;
  const left = goods.reduce((sum, line) => sum + line.unfulfilledQuantity, 0);
  return [
    {
      id: gid('FulfillmentOrder', number),
      orderId: order.id,
      orderName: order.name,
      orderProcessedAt: order.processedAt,
      createdAt: order.createdAt,
      updatedAt: order.updatedAt,
      status: statusOf(order, left),
      requestStatus: requestOf(order),
      fulfillAt: order.createdAt,
      fulfillBy: null,
      fulfillmentHolds: [],
      deliveryMethod: null,
      supportedActions: left > 0 && !order.cancelledAt ? [{ action: 'CREATE_FULFILLMENT', externalUrl: null }] : [],
      assignedLocation: {
        name: location.name,
        location,
        address1: address.address1,
        address2: null,
        city: address.city,
        countryCode: 'KR',
        phone: address.phone,
        province: address.province,
        zip: address.zip,
      },
      destination: order.shippingAddress && {
        ...order.shippingAddress,
        id: gid('FulfillmentOrderDestination', number),
        countryCode: order.shippingAddress.countryCodeV2,
        email: order.email,
        location: null,
      },
      lines: goods.map((line) => ({
        id: gid('FulfillmentOrderLineItem', numericId(line.id)),
        lineItem: inOrder(line, order),
        totalQuantity: line.quantity,
        remainingQuantity: line.unfulfilledQuantity,
        productTitle: line.title,
        variantTitle: line.variantTitle,
        sku: line.sku,
        vendor: line.vendor,
        image: line.image,
        requiresShipping: true,
      })),
    },
  ];
}

function statusOf(order: Order, left: number): string {
  if (order.cancelledAt && left > 0) return 'CANCELLED';
  if (left === 0) return 'CLOSED';
  if (order.waits === 'ON_HOLD' || order.waits === 'SCHEDULED') return order.waits;
  return order.waits === 'IN_PROGRESS' || order.waits === 'PENDING_FULFILLMENT' ? 'IN_PROGRESS' : 'OPEN';
}

function requestOf(order: Order): string {
  if (order.waits === 'PENDING_FULFILLMENT') return 'SUBMITTED';
  return order.waits === 'REQUEST_DECLINED' ? 'REJECTED' : 'UNSUBMITTED';
}
