import { zeroLike } from '../../state/money.ts';
import { refundedQuantity, removedQuantity } from '../../state/orders/settle-order.ts';
import type { Duty, LineItem, Order } from '../../state/orders/shapes.ts';
import { attributes, moneySet, number, shopAmount, taxPayload } from './rest.ts';
import type { Json } from './rest.ts';

/** A line as refunds and fulfillments carry it; `quantity` is that of the refund or the parcel there. */
export function lineItemPayload(order: Order, line: LineItem, quantity = line.quantity): Json {
  return {
    id: number(line.id),
    variant_id: number(line.variantId),
    title: line.title,
    quantity,
    sku: line.sku,
    variant_title: line.variantTitle,
    vendor: line.vendor,
    fulfillment_service: 'manual',
    product_id: number(line.productId),
    requires_shipping: line.requiresShipping,
    taxable: line.taxable,
    gift_card: line.isGiftCard,
    name: line.name,
    variant_inventory_management: line.variantId ? 'shopify' : null,
    properties: attributes(line.customAttributes),
    product_exists: line.productId !== null,
    fulfillable_quantity: line.unfulfilledQuantity,
    grams: line.grams,
    price: shopAmount(line.originalUnitPriceSet),
    fulfillment_status: fulfilled(order, line),
    price_set: moneySet(line.originalUnitPriceSet),
    ...lineDiscount(line),
    discount_allocations: line.allocations.map(allocationPayload),
    duties: (line.duties ?? []).map(dutyPayload),
    admin_graphql_api_id: line.id,
    tax_lines: line.taxLines.map(taxPayload),
  };
}

/** A line as an order's body carries it. */
export function orderLinePayload(order: Order, line: LineItem): Json {
  return { ...lineItemPayload(order, line), attributed_staffs: [], current_quantity: line.currentQuantity, sales_line_item_group_id: null };
}

export function allocationPayload({ allocatedAmountSet, application }: LineItem['allocations'][number]): Json {
  return { amount: shopAmount(allocatedAmountSet), discount_application_index: application, amount_set: moneySet(allocatedAmountSet) };
}

function dutyPayload(duty: Duty): Json {
  return {
    id: number(duty.id),
    harmonized_system_code: duty.harmonizedSystemCode,
    country_code_of_origin: duty.countryCodeOfOrigin,
    shop_money: moneySet(duty.price)!.shop_money,
    presentment_money: moneySet(duty.price)!.presentment_money,
    tax_lines: duty.taxLines.map(taxPayload),
    admin_graphql_api_id: duty.id,
  };
}

function fulfilled(order: Order, line: LineItem): string | null {
  if (line.fulfilledQuantity === 0) return null;
  return line.fulfilledQuantity + refundedQuantity(order, line.id, 'CANCEL') + removedQuantity(order, line.id) >= line.quantity ? 'fulfilled' : 'partial';
}

/** REST's total_discount is the line's own discount; what is spread over the order stands in the allocations. */
function lineDiscount(line: LineItem): Json {
  const nothing = zeroLike(line.totalDiscountSet);
  return { total_discount: shopAmount(nothing), total_discount_set: moneySet(nothing) };
}
