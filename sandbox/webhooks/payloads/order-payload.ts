import type { MoneyBag } from '../../state/money.ts';
import { fulfillmentsOf } from '../../state/orders/save-order.ts';
import { taxed, total } from '../../state/orders/settle-order.ts';
import type { DiscountApplication, Order } from '../../state/orders/shapes.ts';
import { restTime } from '../../state/time.ts';
import type { ShopState, World } from '../../types.ts';
import { numericId } from '../../state/gid.ts';
import { customerInOrder } from './customer-payload.ts';
import { fulfillmentInOrder } from './fulfillment-payload.ts';
import { orderLinePayload } from './line-item-payload.ts';
import { refundPayload, shippingLinePayload } from './refund-payload.ts';
import { addressPayload, attributes, lower, moneySet, number, shopAmount, taxPayload } from './rest.ts';
import type { Json } from './rest.ts';

/** The body of orders/create, orders/updated, orders/cancelled and orders/fulfilled. */
export function orderPayload(world: World, shop: ShopState, order: Order): Json {
  const customer = order.customerId ? world.get(shop, 'Customer', order.customerId) : undefined;
  return {
    ...identity(shop, order),
    ...amounts(order),
    ...states(order),
    billing_address: addressPayload(order.billingAddress),
    customer: customer ? customerInOrder(customer) : null,
    discount_applications: order.discounts.map(discountPayload),
    fulfillments: fulfillmentsOf(world, shop, order).map((one) => fulfillmentInOrder(order, one)),
    line_items: order.lines.map((line) => orderLinePayload(order, line)),
    payment_terms: null,
    refunds: order.refundDocs.map((refund) => refundPayload(order, refund)),
    shipping_address: addressPayload(order.shippingAddress),
    shipping_lines: order.shipping.map(shippingLinePayload),
    returns: [],
    line_item_groups: [],
  };
}

function identity(shop: ShopState, order: Order): Json {
  const token = numericId(order.id);
  return {
    id: number(order.id),
    admin_graphql_api_id: order.id,
    app_id: null,
    browser_ip: null,
    buyer_accepts_marketing: false,
    cart_token: null,
    checkout_token: null,
    client_details: null,
    confirmation_number: order.confirmationNumber,
    contact_email: order.email,
    customer_locale: order.customerLocale,
    device_id: null,
    email: order.email,
    landing_site: null,
    landing_site_ref: null,
    location_id: null,
    merchant_business_entity_id: null,
    merchant_of_record_app_id: null,
    name: order.name,
    note: order.note,
    note_attributes: attributes(order.customAttributes),
    number: order.number,
    order_number: order.orderNumber,
    order_status_url: `https://${shop.domain}/orders/${token}/authenticate`,
    phone: order.phone,
    po_number: null,
    reference: null,
    referring_site: null,
    source_identifier: null,
    source_name: order.sourceName,
    source_url: null,
    tags: order.tags.join(', '),
    test: order.test,
    token,
    user_id: null,
  };
}

function amounts(order: Order): Json {
  const rounding = order.totalCashRoundingAdjustment as { paymentSet: MoneyBag; refundSet: MoneyBag };
  const both = (name: string, bag: unknown) => ({ [name]: shopAmount(bag), [`${name}_set`]: moneySet(bag) });
  return {
    currency: order.currencyCode,
    presentment_currency: order.presentmentCurrencyCode,
    current_shipping_price_set: moneySet(order.currentShippingPriceSet),
    ...both('current_subtotal_price', order.currentSubtotalPriceSet),
    ...both('current_total_discounts', order.currentTotalDiscountsSet),
    ...both('current_total_price', order.currentTotalPriceSet),
    ...both('current_total_tax', order.currentTotalTaxSet),
    current_total_additional_fees_set: null,
    current_total_duties_set: moneySet(order.currentTotalDutiesSet),
    original_total_additional_fees_set: null,
    original_total_duties_set: moneySet(order.originalTotalDutiesSet),
    discount_codes: order.discounts.flatMap((one) => (one.code ? [codePayload(order, one)] : [])),
    duties_included: false,
    estimated_taxes: false,
    ...both('subtotal_price', order.subtotalPriceSet),
    tax_exempt: false,
    tax_lines: taxed(order).flatMap((one) => one.taxLines.map(taxPayload)),
    taxes_included: order.taxesIncluded,
    total_cash_rounding_payment_adjustment_set: moneySet(rounding.paymentSet),
    total_cash_rounding_refund_adjustment_set: moneySet(rounding.refundSet),
    ...both('total_discounts', order.totalDiscountsSet),
    ...both('total_line_items_price', order.totalLineItemsPriceSet),
    total_outstanding: shopAmount(order.totalOutstandingSet),
    ...both('total_price', order.totalPriceSet),
    total_shipping_price_set: moneySet(order.totalShippingPriceSet),
    ...both('total_tax', order.totalTaxSet),
    total_tip_received: shopAmount(order.totalTipReceivedSet),
    total_weight: order.totalWeight,
  };
}

function states(order: Order): Json {
  return {
    cancel_reason: lower(order.cancelReason),
    cancelled_at: restTime(order.cancelledAt),
    closed_at: restTime(order.closedAt),
    confirmed: true,
    created_at: restTime(order.createdAt),
    financial_status: lower(order.displayFinancialStatus),
    fulfillment_status:
      ({ FULFILLED: 'fulfilled', PARTIALLY_FULFILLED: 'partial', RESTOCKED: 'restocked' } as Record<string, string>)[
        order.displayFulfillmentStatus
      ] ?? null,
    payment_gateway_names: order.paymentGatewayNames,
    processed_at: restTime(order.processedAt),
    updated_at: restTime(order.updatedAt),
  };
}

function discountPayload(discount: DiscountApplication): Json {
  const percent = discount.value.__typename === 'PricingPercentageValue';
  const value = discount.value.__typename === 'PricingPercentageValue' ? `${discount.value.percentage.toFixed(1)}` : discount.value.amount;
  const shared = {
    target_type: lower(discount.targetType),
    type: discount.code ? 'discount_code' : 'manual',
    value,
    value_type: percent ? 'percentage' : 'fixed_amount',
    allocation_method: lower(discount.allocationMethod),
    target_selection: lower(discount.targetSelection),
  };
  return discount.code ? { ...shared, code: discount.code } : { ...shared, title: discount.title, description: discount.description };
}

function codePayload(order: Order, discount: DiscountApplication): Json {
  const type = discount.value.__typename === 'PricingPercentageValue' ? 'percentage' : 'fixed_amount';
  const mine = order.lines.flatMap((line) => line.allocations.filter((one) => one.application === discount.index).map((one) => one.allocatedAmountSet));
  return { code: discount.code, amount: shopAmount(total(order, mine)), type };
}
