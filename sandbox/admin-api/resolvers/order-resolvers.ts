import { numericId } from '../../state/gid.ts';
import { fulfillmentsOf } from '../../state/orders/save-order.ts';
import type { Order, TaxLine } from '../../state/orders/shapes.ts';
import { add } from '../../state/money.ts';
import { taxed } from '../../state/orders/settle-order.ts';
import { taxesLeft } from '../../state/orders/taxes-left.ts';
import type { MoneyBag } from '../../state/money.ts';
import type { AdminContext, Resolver, ResolverMap } from '../../types.ts';
import { connection } from '../connection.ts';
import { visibleOrder } from '../visibility.ts';
import { fulfillmentOrdersOf } from './fulfillment-resolvers.ts';
import { inOrder } from './in-order.ts';
import { metafieldsOn } from './metafield-resolvers.ts';
import { findOrders, ordersSortedBy } from './order-search.ts';
import { suggestedRefund } from './suggested-refund.ts';

const visible = (order: Order | undefined, context: AdminContext) => (order && visibleOrder(order, context) ? order : null);

export const orderResolvers: ResolverMap = {
  QueryRoot: {
    orders: (_, args, context) => connection(findOrders(context, args.query), args, { sortBy: ordersSortedBy(args.sortKey) }),
    order: (_, { id }, context) => visible(context.world.get<Order>(context.shop, 'Order', id), context),
    orderByIdentifier: (_, { identifier }, context) =>
      identifier.id ? visible(context.world.get<Order>(context.shop, 'Order', identifier.id), context) : undefined,
    ordersCount: (_, { query, limit }, context) => counted(findOrders(context, query).length, limit),
  },
  Order: {
    ...metafieldsOn(),
    customer: (order: Order, _, { world, shop }) => (order.customerId ? world.get(shop, 'Customer', order.customerId) ?? null : null),
    purchasingEntity: (order: Order, _, { world, shop }) =>
      order.customerId ? { __typename: 'Customer', ...world.get(shop, 'Customer', order.customerId) } : null,
    // By the schema's description the number in the name; REST's `number` is another one.
    number: (order: Order) => order.orderNumber,
    lineItems: (order: Order, args) =>
      connection(
        order.lines.map((line) => inOrder(line, order)),
        args,
      ),
    nonFulfillableLineItems: (order: Order, args) =>
      connection(
        order.lines.filter((line) => !line.requiresShipping).map((line) => inOrder(line, order)),
        args,
      ),
    shippingLine: (order: Order) => order.shipping[0] ?? null,
    shippingLines: (order: Order, args) => connection(order.shipping, args),
    taxLines: (order: Order) => mergedTaxes(taxed(order).flatMap((one) => one.taxLines)),
    currentTaxLines: (order: Order) => mergedTaxes(taxesLeft(order)),
    discountApplications: (order: Order, args) =>
      connection(
        order.discounts.map((one) => ({ ...one, id: `${order.id}/discount/${one.index}` })),
        args,
      ),
    transactions: (order: Order, { first, capturable }) =>
      order.payments
        .filter((one) => !capturable || (one.kind === 'AUTHORIZATION' && order.capturable))
        .slice(0, first ?? undefined)
        .map((one) => inOrder(one, order)),
    transactionsCount: (order: Order) => counted(order.payments.length),
    fulfillments: (order: Order, { first }, { world, shop }) => fulfillmentsOf(world, shop, order).slice(0, first ?? undefined),
    fulfillmentsCount: (order: Order) => counted(order.fulfillmentIds.length),
    fulfillmentOrders: (order: Order, args, context) => connection(fulfillmentOrdersOf(order, context), args),
    fulfillable: (order: Order) => order.lines.some((line) => line.unfulfilledQuantity > 0 && line.requiresShipping) && !order.cancelledAt,
    refunds: (order: Order, { first }) => order.refundDocs.slice(0, first ?? undefined).map((one) => inOrder(one, order)),
    suggestedRefund: (order: Order, args) => suggestedRefund(order, args),
    legacyResourceId: (order: Order) => numericId(order.id),
    risk: (order: Order) => riskOf(order.advised ?? 'ACCEPT'),
    statusPageUrl: (order: Order, _, { shop }) => `https://${shop.domain}/orders/${numericId(order.id)}/authenticate`,
    app: () => null,
    staffMember: () => null,
    paymentCollectionDetails: () => ({ additionalPaymentCollectionUrl: null, vaultedPaymentMethods: null }),
    ...retired([
      'totalPrice',
      'subtotalPrice',
      'totalTax',
      'totalShippingPrice',
      'totalDiscounts',
      'totalReceived',
      'totalRefunded',
      'netPayment',
      'totalCapturable',
    ]),
  },
};

/** As Shopify's own analysis tells it. */
function riskOf(recommendation: NonNullable<Order['advised']>) {
  const riskLevel = { ACCEPT: 'LOW', INVESTIGATE: 'MEDIUM', CANCEL: 'HIGH', NONE: 'NONE' }[recommendation];
  return { recommendation, assessments: recommendation === 'NONE' ? [] : [{ facts: [], provider: null, riskLevel }] };
}

function counted(count: number, limit?: number | null): { count: number; precision: string } {
  return limit != null && count > limit ? { count: limit, precision: 'AT_LEAST' } : { count, precision: 'EXACT' };
}

export function mergedTaxes(taxes: TaxLine[]): TaxLine[] {
  const merged = new Map<string, TaxLine>();
  for (const tax of taxes) {
    const known = merged.get(tax.title);
    merged.set(tax.title, known ? { ...known, priceSet: add(known.priceSet, tax.priceSet) } : tax);
  }
  return [...merged.values()];
}

/** Deprecated scalars: the shop-currency side of the set of the same name. */
function retired(names: string[]): Record<string, Resolver> {
  return Object.fromEntries(names.map((name) => [name, (order: Order) => (order[`${name}Set`] as MoneyBag | undefined)?.shopMoney.amount]));
}
