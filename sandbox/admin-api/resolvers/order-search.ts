import { numericId } from '../../state/gid.ts';
import type { Order } from '../../state/orders/shapes.ts';
import type { AdminContext, Doc } from '../../types.ts';
import { exactly, idOf, searchFilter, timeOf, wordsOf } from '../search-match.ts';
import type { FieldMatch } from '../search-match.ts';
import type { SearchTerm } from '../search-query.ts';
import { visibleOrder } from '../visibility.ts';

/** The orders this token may see that match a `query:` and a condition of the caller's. */
export function findOrders(context: AdminContext, query: string | null | undefined, also: (order: Order) => boolean = () => true): Order[] {
  const { world, shop } = context;
  const keep = searchFilter('Order', query, fields(context), world.now());
  return [...world.all<Order>(shop, 'Order')].filter((order) => also(order) && visibleOrder(order, context) && keep(order));
}

/** What a sort key of OrderSortKeys sorts by. */
export function ordersSortedBy(sortKey: string | undefined): (order: Order) => string | number {
  switch (sortKey) {
    case 'CREATED_AT':
      return (order) => order.createdAt;
    case 'UPDATED_AT':
      return (order) => order.updatedAt;
    case 'PROCESSED_AT':
      return (order) => order.processedAt;
    case 'ORDER_NUMBER':
      return (order) => order.number;
    case 'FINANCIAL_STATUS':
      return (order) => order.displayFinancialStatus;
    case 'FULFILLMENT_STATUS':
      return (order) => order.displayFulfillmentStatus;
    case 'TOTAL_PRICE':
      return (order) => Number(order.totalPriceSet.shopMoney.amount);
    case 'CURRENT_TOTAL_PRICE':
      return (order) => Number((order.currentTotalPriceSet as Order['totalPriceSet']).shopMoney.amount);
    case 'CUSTOMER_NAME':
      return (order) => order.billingAddress?.name ?? '';
    case 'DESTINATION':
      return (order) => `${order.shippingAddress?.country ?? ''} ${order.shippingAddress?.city ?? ''}`;
    case 'TOTAL_ITEMS_QUANTITY':
      return (order) => Number(order.currentSubtotalLineItemsQuantity);
    default:
      return (order) => Number(numericId(order.id));
  }
}

function fields({ world, shop }: AdminContext): Record<string, FieldMatch<Order>> {
  const customer = (order: Order): Doc | undefined => (order.customerId ? world.get(shop, 'Customer', order.customerId) : undefined);
  return {
    default: (order, term, now) =>
      orderName(order, term) ||
      wordsOf<Order>((one) => [one.email, customer(one)?.displayName as string, one.note, ...one.lines.map((line) => line.name)])(order, term, now),
    id: idOf((order) => order.id),
    name: (order, term) => orderName(order, term),
    email: exactly((order) => order.email),
    customer_id: idOf((order) => order.customerId),
    tag: exactly((order) => order.tags),
    tag_not: (order, term, now) => !exactly<Order>((one) => one.tags)(order, term, now),
    created_at: timeOf((order) => order.createdAt),
    updated_at: timeOf((order) => order.updatedAt),
    processed_at: timeOf((order) => order.processedAt),
    sku: exactly((order) => order.lines.map((line) => line.sku)),
    source_name: exactly((order) => order.sourceName),
    test: exactly((order) => order.test),
    discount_code: exactly((order) => order.discountCodes as string[]),
    status: status,
    financial_status: financial,
    fulfillment_status: fulfillment,
    return_status: exactly((order) => order.returnStatus as string),
    confirmation_number: exactly((order) => order.confirmationNumber as string),
    gateway: exactly((order) => order.paymentGatewayNames as string[]),
  };
}

/** `1042` and `#1042` both find #1042; a prefix finds what begins so. */
function orderName(order: Order, term: SearchTerm): boolean {
  const bare = (text: string) => text.replace(/^#/, '').toLowerCase();
  const [have, want] = [bare(order.name), bare(term.value)];
  return term.prefix ? have.startsWith(want) : have === want;
}

function status(order: Order, term: SearchTerm): boolean {
  switch (term.value.toLowerCase()) {
    case 'open':
      return !order.cancelledAt && !order.closedAt;
    case 'closed':
      return Boolean(order.closedAt) && !order.cancelledAt;
    case 'cancelled':
      return Boolean(order.cancelledAt);
    case 'not_closed':
      return !order.closedAt;
    default:
      return term.value.toLowerCase() === 'any';
  }
}

function financial(order: Order, term: SearchTerm): boolean {
  const [have, want] = [order.displayFinancialStatus.toLowerCase(), term.value.toLowerCase()];
  if (want === 'unpaid') return !['paid', 'refunded', 'partially_refunded', 'voided'].includes(have);
  return have === want;
}

/** The search's words differ from the display status: shipped, partial, unshipped, unfulfilled (nothing or not all sent). */
function fulfillment(order: Order, term: SearchTerm): boolean {
  const have = order.displayFulfillmentStatus;
  switch (term.value.toLowerCase()) {
    case 'shipped':
    case 'fulfilled':
      return have === 'FULFILLED';
    case 'partial':
      return have === 'PARTIALLY_FULFILLED';
    case 'unfulfilled':
      return have !== 'FULFILLED' && have !== 'RESTOCKED' && have !== 'FULFILLMENT_NOT_REQUIRED';
    case 'unshipped':
      return order.lines.every((line) => line.fulfilledQuantity === 0);
    default:
      return have === term.value.toUpperCase();
  }
}
