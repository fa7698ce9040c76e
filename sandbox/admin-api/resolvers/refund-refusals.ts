/** Why Shopify would refuse a refund. Its wording is not documented; ours says the same things. */
import { Decimal } from 'decimal.js';
import { decimalsOf } from '../../state/money.ts';
import type { Order } from '../../state/orders/shapes.ts';
import { dutyOn } from '../../state/orders/refund-duties.ts';
import { refundedQuantity } from '../../state/orders/settle-order.ts';
import { refundableOf, refundableNow } from '../../state/orders/suggest-refund.ts';
import type { AdminContext } from '../../types.ts';
import { storeCreditsOf } from './refund-input.ts';
import type { RefundInput } from './refund-input.ts';

export interface UserError {
  field: string[] | null;
  message: string;
}

export function refundRefusals(order: Order, input: RefundInput, context: AdminContext): UserError[] {
  return [
    ...currencyErrors(order, input),
    ...lineErrors(order, input, context),
    ...shippingErrors(order, input),
    ...dutyErrors(order, input),
    ...storeCreditErrors(order, input, context),
    ...transactionErrors(order, input),
  ];
}

/** The schema: `currency` is required where shop and buyer's currency differ, and must be the buyer's. */
function currencyErrors(order: Order, input: RefundInput): UserError[] {
  if (!input.currency && order.currencyCode !== order.presentmentCurrencyCode)
    return [{ field: ['currency'], message: 'Currency is required for orders paid in another currency than the shop’s' }];
  if (input.currency && input.currency !== order.presentmentCurrencyCode)
    return [{ field: ['currency'], message: `Currency must be ${order.presentmentCurrencyCode}` }];
  return [];
}

function lineErrors(order: Order, input: RefundInput, { world, shop }: AdminContext): UserError[] {
  const seen = new Set<string>();
  return (input.refundLineItems ?? []).flatMap(({ lineItemId, quantity, restockType, locationId }, index) => {
    const at = (name: string) => ['refundLineItems', String(index), name];
    const line = order.lines.find((one) => one.id === lineItemId);
    if (!line) return [{ field: at('lineItemId'), message: 'Line item does not exist on this order' }];
    if (seen.has(lineItemId)) return [{ field: at('lineItemId'), message: 'Line item can only be refunded once in the same refund' }];
    seen.add(lineItemId);
    if (quantity < 0) return [{ field: at('quantity'), message: 'Quantity must be greater than or equal to 0' }];
    if (quantity > line.refundableQuantity) return [{ field: at('quantity'), message: 'Quantity cannot refund more items than were purchased' }];
    const restocks = restockType === 'CANCEL' || restockType === 'RETURN';
    if (restockType === 'LEGACY_RESTOCK') return [{ field: at('restockType'), message: 'LEGACY_RESTOCK can no longer be used for new refunds' }];
    if (restocks && !locationId) return [{ field: at('locationId'), message: `Location is required to restock with ${restockType}` }];
    if (locationId && !world.get(shop, 'Location', locationId)) return [{ field: at('locationId'), message: 'Location does not exist' }];
    if (restockType === 'CANCEL' && quantity > line.unfulfilledQuantity)
      return [{ field: at('restockType'), message: 'Only unfulfilled items can be cancelled' }];
    if (restockType === 'RETURN' && quantity > line.fulfilledQuantity - refundedQuantity(order, line.id, 'RETURN'))
      return [{ field: at('restockType'), message: 'Only fulfilled items can be returned' }];
    return [];
  });
}

function shippingErrors(order: Order, { shipping }: RefundInput): UserError[] {
  if (!shipping?.amount) return [];
  const paid = order.shipping.reduce((sum, line) => sum.plus(line.discountedPriceSet.presentmentMoney.amount), new Decimal(0));
  const back = order.refundDocs
    .flatMap((refund) => refund.shippingRefunds)
    .reduce((sum, one) => sum.plus(one.subtotalAmountSet.presentmentMoney.amount), new Decimal(0));
  if (new Decimal(shipping.amount).isNegative()) return [{ field: ['shipping', 'amount'], message: 'Shipping amount must be positive' }];
  return new Decimal(shipping.amount).greaterThan(paid.minus(back))
    ? [{ field: ['shipping', 'amount'], message: 'Shipping amount cannot exceed the refundable shipping' }]
    : [];
}

function transactionErrors(order: Order, input: RefundInput): UserError[] {
  const over = input.allowOverRefunding === true;
  const asked = new Map<string, Decimal>();
  const errors = (input.transactions ?? []).flatMap((one, index) => {
    const at = (name: string) => ['transactions', String(index), name];
    const amount = new Decimal(one.amount);
    if (one.kind !== 'REFUND') return [{ field: at('kind'), message: 'Kind must be REFUND' }];
    if (one.orderId !== order.id) return [{ field: at('orderId'), message: 'Order does not match the refunded order' }];
    const bad = amountError(amount, order, at('amount'));
    if (bad) return [bad];
    const parent = order.payments.find(
      (payment) => payment.id === one.parentId && (payment.kind === 'SALE' || payment.kind === 'CAPTURE') && payment.status === 'SUCCESS',
    );
    if (!parent) return [{ field: at('parentId'), message: 'Parent transaction is not a refundable payment of this order' }];
    if (parent.gateway !== one.gateway) return [{ field: at('gateway'), message: 'Gateway does not match the parent transaction' }];
    const sum = (asked.get(parent.id) ?? new Decimal(0)).plus(amount);
    asked.set(parent.id, sum);
    return !over && sum.greaterThan(refundableOf(order, parent).presentmentMoney.amount)
      ? [{ field: at('amount'), message: 'Refund amount cannot exceed what is refundable on the parent transaction' }]
      : [];
  });
  if (over || errors.length > 0) return errors;
  const credits = storeCreditsOf(input).map((one) => new Decimal(one.amount.amount));
  const sum = [...asked.values(), ...credits].reduce((total, one) => total.plus(one), new Decimal(0));
  return sum.greaterThan(refundableNow(order).presentmentMoney.amount)
    ? [{ field: ['transactions'], message: 'Total refund amount cannot exceed the amount paid' }]
    : [];
}

function amountError(amount: Decimal, order: Order, field: string[]): UserError | undefined {
  if (amount.isNegative()) return { field, message: 'Amount must be positive' };
  if (amount.decimalPlaces() <= decimalsOf(order.presentmentCurrencyCode)) return undefined;
  return { field, message: `Amount has more decimals than ${order.presentmentCurrencyCode} has` };
}

function dutyErrors(order: Order, input: RefundInput): UserError[] {
  return (input.refundDuties ?? []).flatMap(({ dutyId }, index, all) => {
    const field = ['refundDuties', String(index), 'dutyId'];
    if (!dutyOn(order, dutyId)) return [{ field, message: 'Duty does not exist on this order' }];
    if (all.findIndex((one) => one.dutyId === dutyId) < index) return [{ field, message: 'Duty can only be refunded once in the same refund' }];
    return [];
  });
}

/** Wording and fields are ours; the causes are those of enum OrderCancelUserErrorCode, where Shopify names them. */
function storeCreditErrors(order: Order, input: RefundInput, { world }: AdminContext): UserError[] {
  return (input.refundMethods ?? []).flatMap(({ storeCreditRefund }, index) => {
    const at = (name: string) => ['refundMethods', String(index), 'storeCreditRefund', name];
    if (!storeCreditRefund) return [];
    const { amount, expiresAt } = storeCreditRefund;
    if (!order.customerId) return [{ field: at('amount'), message: 'Store credit needs a customer on the order' }];
    if (amount.currencyCode !== order.presentmentCurrencyCode)
      return [{ field: at('amount'), message: `Currency must be ${order.presentmentCurrencyCode}` }];
    if (expiresAt && Date.parse(expiresAt) <= world.now().getTime()) return [{ field: at('expiresAt'), message: 'Expiry must be in the future' }];
    return amountError(new Decimal(amount.amount), order, at('amount')) ?? [];
  });
}
