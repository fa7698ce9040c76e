import { money, subtract, zeroLike } from '../../state/money.ts';
import type { MoneyBag } from '../../state/money.ts';
import { total } from '../../state/orders/settle-order.ts';
import type { Order, Refund, ShippingLine, Transaction } from '../../state/orders/shapes.ts';
import { restTime } from '../../state/time.ts';
import { lineItemPayload } from './line-item-payload.ts';
import { lower, moneySet, number, shopAmount, taxPayload } from './rest.ts';
import type { Json } from './rest.ts';

/** The body of refunds/create. */
export function refundPayload(order: Order, refund: Refund): Json {
  const duties = total(
    order,
    refund.duties.map((one) => one.amountSet),
  );
  return {
    id: number(refund.id),
    order_id: number(order.id),
    created_at: restTime(refund.createdAt),
    note: refund.note,
    user_id: number(refund.staffId),
    processed_at: restTime(refund.processedAt),
    duties: refund.duties.map((one) => ({ duty_id: number(one.dutyId), amount_set: moneySet(one.amountSet) })),
    total_duties_set: moneySet(duties),
    return: null,
    refund_shipping_lines: refund.shippingRefunds.map((one) => shippingRefund(order, one)),
    restock: refund.refundLines.some((line) => line.restocked),
    admin_graphql_api_id: refund.id,
    order_adjustments: [...refund.shippingRefunds.map((one) => shippingAdjustment(order, refund, one)), ...discrepancies(order, refund)],
    refund_line_items: refund.refundLines.map((line) => refundLine(order, line)),
    transactions: order.payments.filter((one) => refund.transactionIds.includes(one.id)).map((one) => transactionPayload(order, one, refund.staffId)),
  };
}

/** A transaction inside a refund's body. Amounts are in the currency the buyer paid in. */
function transactionPayload(order: Order, payment: Transaction, staffId: string | null): Json {
  return {
    id: number(payment.id),
    order_id: number(order.id),
    kind: lower(payment.kind),
    gateway: payment.gateway,
    status: lower(payment.status),
    message: `${payment.formattedGateway}: success`,
    created_at: restTime(payment.createdAt),
    test: payment.test,
    authorization: null,
    location_id: null,
    user_id: number(staffId),
    parent_id: number(payment.parentId),
    processed_at: restTime(payment.processedAt),
    device_id: null,
    error_code: null,
    source_name: order.sourceName,
    receipt: {},
    amount: payment.amountSet.presentmentMoney.amount,
    currency: payment.amountSet.presentmentMoney.currencyCode,
    payment_id: `${order.name}.${order.payments.indexOf(payment) + 1}`,
    total_unsettled_set: nothingUnsettled(order.presentmentCurrencyCode),
    manual_payment_gateway: payment.manualPaymentGateway,
    amount_rounding: payment.amountRoundingSet?.presentmentMoney.amount ?? null,
    admin_graphql_api_id: payment.id,
  };
}

/** This set alone names its currency `currency`, as in Shopify's example. */
function nothingUnsettled(currency: string): Json {
  const { amount } = money(0, currency);
  return { presentment_money: { amount, currency }, shop_money: { amount, currency } };
}

export function shippingLinePayload(line: ShippingLine): Json {
  return {
    id: number(line.id),
    carrier_identifier: null,
    code: line.code,
    current_discounted_price_set: moneySet(line.discountedPriceSet),
    discounted_price: shopAmount(line.discountedPriceSet),
    discounted_price_set: moneySet(line.discountedPriceSet),
    is_removed: line.isRemoved,
    phone: null,
    price: shopAmount(line.originalPriceSet),
    price_set: moneySet(line.originalPriceSet),
    requested_fulfillment_service_id: null,
    source: line.source,
    title: line.title,
    tax_lines: line.taxLines.map(taxPayload),
    discount_allocations: [],
  };
}

function refundLine(order: Order, line: Refund['refundLines'][number]): Json {
  const bought = order.lines.find((one) => one.id === line.lineItemId)!;
  return {
    id: number(line.id),
    quantity: line.quantity,
    line_item_id: number(line.lineItemId),
    location_id: number(line.locationId),
    restock_type: lower(line.restockType),
    subtotal: Number(shopAmount(line.subtotalSet)),
    total_tax: Number(shopAmount(line.totalTaxSet)),
    subtotal_set: moneySet(line.subtotalSet),
    total_tax_set: moneySet(line.totalTaxSet),
    line_item: lineItemPayload(order, bought),
  };
}

function shippingRefund(order: Order, refund: Refund['shippingRefunds'][number]): Json {
  const line = order.shipping.find((one) => one.id === refund.shippingLineId)!;
  const { current_discounted_price_set: _set, is_removed: _removed, ...shipping_line } = shippingLinePayload(line);
  return {
    id: number(refund.id),
    shipping_line_id: number(refund.shippingLineId),
    subtotal_amount_set: moneySet(refund.subtotalAmountSet),
    tax_amount_set: moneySet(refund.taxAmountSet),
    shipping_line,
  };
}

/** REST books refunded shipping a second time, as a negative adjustment that shares its number. */
function shippingAdjustment(order: Order, refund: Refund, one: Refund['shippingRefunds'][number]): Json {
  const less = (bag: MoneyBag) => subtract(zeroLike(bag), bag);
  return adjustment(order, refund, one.id, less(one.subtotalAmountSet), less(one.taxAmountSet), 'shipping_refund', 'Shipping refund');
}

function discrepancies(order: Order, refund: Refund): Json[] {
  return (refund.adjustments ?? []).map((one) =>
    adjustment(order, refund, one.id, one.amountSet, one.taxAmountSet, 'refund_discrepancy', REASONS[one.reason]),
  );
}

const REASONS = { REFUND_DISCREPANCY: 'Refund discrepancy', CUSTOMER: 'Customer', DAMAGE: 'Damage', RESTOCK: 'Restock' };

function adjustment(order: Order, refund: Refund, id: string, amount: MoneyBag, tax: MoneyBag, kind: string, reason: string): Json {
  return {
    id: number(id),
    order_id: number(order.id),
    refund_id: number(refund.id),
    amount: shopAmount(amount),
    tax_amount: shopAmount(tax),
    kind,
    reason,
    amount_set: moneySet(amount),
    tax_amount_set: moneySet(tax),
  };
}
