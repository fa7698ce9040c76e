import { formatEnum } from '#sandbox/pages/format.ts';
import { stateWord } from '#sandbox/shell/words.ts';
import type { Fulfillment, LineItem, Order } from '#sandbox/state/orders/shapes.ts';
import type { Doc } from '#sandbox/types.ts';
import type { Shopper } from '../shopper.ts';
import { liquidDate } from './liquid-date.ts';
import { cents } from './product-object.ts';

/** A `for` loop runs over at most so many: https://shopify.dev/docs/api/liquid/tags/for */
const LOOPED = 50;

/** `customer`, as a signed-in one is seen by the theme: https://shopify.dev/docs/api/liquid/objects/customer */
export function customerObject(shopper: Shopper, customer: Doc): Record<string, unknown> {
  const orders = ordersOf(shopper, customer);
  const shown = orders.slice(0, LOOPED).map((order) => orderObject(shopper, order));
  return {
    id: Number(customer.id.split('/').pop()),
    name: customer.displayName, first_name: customer.firstName, last_name: customer.lastName, email: customer.email, phone: customer.phone,
    has_account: true, tags: customer.tags ?? [], orders_count: orders.length, orders: shown, last_order: shown[0] ?? null, 'has_avatar?': false, 'b2b?': false,
  };
}

/** A customer's orders, the newest first. */
export function ordersOf(shopper: Shopper, customer: Doc): Order[] {
  return [...shopper.store.sandbox.world.all<Order>(shopper.shop, 'Order')].filter((order) => order.customerId === customer.id).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

function orderObject(shopper: Shopper, order: Order): Record<string, unknown> {
  const number = order.id.split('/').pop()!;
  const money = { total_price: order.totalPriceSet, subtotal_price: order.subtotalPriceSet, shipping_price: order.totalShippingPriceSet, tax_price: order.totalTaxSet, total_discounts: order.totalDiscountsSet, total_refunded_amount: order.totalRefundedSet };
  const items = order.lines.map((line) => lineObject(shopper, order, line));
  return {
    id: Number(number), name: order.name, order_number: order.orderNumber, created_at: liquidDate(order.createdAt), email: order.email, phone: order.phone, note: order.note, tags: order.tags,
    cancelled: order.cancelledAt !== null, cancelled_at: order.cancelledAt && liquidDate(order.cancelledAt), cancel_reason: order.cancelReason?.toLowerCase() ?? null,
    financial_status: order.displayFinancialStatus.toLowerCase(), financial_status_label: label(order.displayFinancialStatus, shopper),
    fulfillment_status: fulfillmentStatus(order.displayFulfillmentStatus), fulfillment_status_label: label(order.displayFulfillmentStatus, shopper),
    item_count: order.lines.reduce((sum, line) => sum + line.quantity, 0), line_items: items, subtotal_line_items: items,
    customer_url: `${shopper.root}/account/orders/${number}`, order_status_url: `${shopper.store.origins.storefront}${shopper.root}/account/orders/${number}`,
    ...Object.fromEntries(Object.entries(money).map(([name, bag]) => [name, cents(bag.presentmentMoney.amount)])),
  };
}

function lineObject(shopper: Shopper, order: Order, line: LineItem): Record<string, unknown> {
  const parcel = order.fulfillmentIds.map((id) => shopper.store.sandbox.world.get<Fulfillment>(shopper.shop, 'Fulfillment', id)).find((one) => one?.lines.some((part) => part.lineItemId === line.id));
  return {
    id: Number(line.id.split('/').pop()), title: line.name, quantity: line.quantity, sku: line.sku, vendor: line.vendor, requires_shipping: line.requiresShipping, gift_card: line.isGiftCard,
    original_price: cents(line.originalUnitPriceSet.presentmentMoney.amount), final_line_price: cents(line.paidTotalSet.presentmentMoney.amount), image: line.image ? { src: line.image.url, alt: line.image.altText } : null,
    successfully_fulfilled_quantity: line.fulfilledQuantity,
    fulfillment: parcel ? { created_at: liquidDate(parcel.createdAt), item_count: parcel.totalQuantity, tracking_company: parcel.trackings[0]?.company ?? null, tracking_number: parcel.trackings[0]?.number ?? null, tracking_url: parcel.trackings[0]?.url ?? null, tracking_numbers: parcel.trackings.map((one) => one.number) } : null,
  };
}

/** Liquid has three words where the Admin API has ten. */
function fulfillmentStatus(display: string): string {
  return display === 'FULFILLED' ? 'fulfilled' : display === 'PARTIALLY_FULFILLED' ? 'partial' : display === 'RESTOCKED' ? 'restocked' : 'unfulfilled';
}

function label(value: string, { locale }: Shopper): string {
  return stateWord(value, locale) ?? formatEnum(value);
}
