/** Everything on an order that follows from its lines, payments, refunds and fulfillments. */
import { add, compare, isPositive, isZero, notNegative, subtract, zeroBag } from '../money.ts';
import type { MoneyBag } from '../money.ts';
import type { Fulfillment, LineItem, Order, TaxLine } from './shapes.ts';

/** Fills in totals, quantities and statuses, in place. Call after any change to the order or its fulfillments. */
export function settleOrder(order: Order, fulfillments: Fulfillment[]): Order {
  settleLines(order, fulfillments);
  settleTotals(order);
  settlePayments(order);
  order.displayFinancialStatus = financialStatus(order);
  order.displayFulfillmentStatus = fulfillmentStatus(order);
  return order;
}

/** What was taken from the buyer and not voided, by successful sales and captures. */
export function received(order: Order): MoneyBag {
  return total(
    order,
    order.payments
      .filter((payment) => payment.status === 'SUCCESS' && (payment.kind === 'SALE' || payment.kind === 'CAPTURE'))
      .map((payment) => payment.amountSet),
  );
}

/** What went back, by successful refunds. */
export function refunded(order: Order): MoneyBag {
  return total(
    order,
    order.payments.filter((payment) => payment.status === 'SUCCESS' && payment.kind === 'REFUND').map((payment) => payment.amountSet),
  );
}

/** What went back or is on its way there: a payment provider may take its time. */
export function promised(order: Order): MoneyBag {
  return total(
    order,
    order.payments.filter((payment) => payment.kind === 'REFUND' && payment.status !== 'FAILURE').map((payment) => payment.amountSet),
  );
}

/** Sum of bags in the order's two currencies. */
export function total(order: Order, bags: MoneyBag[]): MoneyBag {
  return add(zeroBag(order.currencyCode, order.presentmentCurrencyCode), ...bags);
}

/** Units of a line refunded so far; with `restockType`, only those refunded that way. */
export function refundedQuantity(order: Order, lineItemId: string, restockType?: string): number {
  const lines = order.refundDocs.flatMap((refund) => refund.refundLines);
  return lines
    .filter((line) => line.lineItemId === lineItemId && (!restockType || line.restockType === restockType))
    .reduce((sum, line) => sum + line.quantity, 0);
}

/** Units of a line taken off by edits. */
export function removedQuantity(order: Order, lineItemId: string): number {
  const removals = (order.edits ?? []).flatMap((edit) => edit.removals);
  return removals.filter((one) => one.lineItemId === lineItemId).reduce((sum, one) => sum + one.quantity, 0);
}

/** Units of a line that are not the buyer's any more: refunded, or taken off. */
export function goneQuantity(order: Order, lineItemId: string): number {
  return refundedQuantity(order, lineItemId) + removedQuantity(order, lineItemId);
}

function settleLines(order: Order, fulfillments: Fulfillment[]): void {
  const sent = new Map<string, number>();
  for (const fulfillment of fulfillments.filter((one) => one.status === 'SUCCESS')) {
    for (const line of fulfillment.lines) sent.set(line.lineItemId, (sent.get(line.lineItemId) ?? 0) + line.quantity);
  }
  for (const line of order.lines) {
    line.fulfilledQuantity = sent.get(line.id) ?? 0;
    const left = line.quantity - goneQuantity(order, line.id);
    line.currentQuantity = left;
    line.refundableQuantity = left;
    const freed = refundedQuantity(order, line.id, 'CANCEL') + removedQuantity(order, line.id);
    line.unfulfilledQuantity = Math.max(0, line.quantity - line.fulfilledQuantity - freed);
    line.nonFulfillableQuantity = line.requiresShipping ? 0 : line.quantity;
    line.restockable = line.variantId !== null && line.requiresShipping;
  }
}

function settleTotals(order: Order): void {
  const bags = (read: (line: LineItem) => MoneyBag) => total(order, order.lines.map(read));
  const shipping = total(
    order,
    order.shipping.map((line) => line.discountedPriceSet),
  );
  const taxes = total(
    order,
    taxed(order).flatMap((one) => one.taxLines.map((tax) => tax.priceSet)),
  );
  const added = order.taxesIncluded ? zeroBag(order.currencyCode, order.presentmentCurrencyCode) : taxes;
  order.subtotalPriceSet = bags((line) => line.paidTotalSet);
  order.totalShippingPriceSet = shipping;
  order.totalTaxSet = taxes;
  order.totalDiscountsSet = bags((line) => line.totalDiscountSet);
  order.totalLineItemsPriceSet = bags((line) => line.originalTotalSet);
  const duties = order.lines.flatMap((line) => (line.duties ?? []).map((duty) => duty.price));
  order.originalTotalDutiesSet = duties.length > 0 ? total(order, duties) : null;
  order.totalPriceSet = add(order.subtotalPriceSet, shipping, added, total(order, duties));
  order.originalTotalPriceSet = subtract(order.totalPriceSet, addedLater(order));
  order.cartDiscountAmountSet = order.totalDiscountsSet;
  order.subtotalLineItemsQuantity = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  order.totalWeight = order.lines.reduce((sum, line) => sum + line.grams * line.quantity, 0);
  settleCurrent(order);
}

/** Everything on an order that tax is asked on. */
export function taxed(order: Order): { taxLines: TaxLine[] }[] {
  return [...order.lines, ...order.lines.flatMap((line) => line.duties ?? []), ...order.shipping];
}

/** What was put on the order after it was placed: lines, and units of lines that were there. */
function addedLater(order: Order): MoneyBag {
  const added = order.lines.filter((line) => line.added);
  const joined = (order.edits ?? []).flatMap((edit) => edit.additions).flatMap(({ lineItemId, worth }) => (worth && !added.some((line) => line.id === lineItemId) ? [worth] : []));
  const onTop = order.taxesIncluded ? [] : [...added.flatMap((line) => line.taxLines.map((tax) => tax.priceSet)), ...joined.map((one) => one.taxSet)];
  return total(order, [...added.map((line) => line.paidTotalSet), ...joined.map((one) => one.subtotalSet), ...onTop]);
}

/** What edits took off, with the tax where it was on top. */
function takenOff(order: Order): MoneyBag {
  const removals = (order.edits ?? []).flatMap((edit) => edit.removals);
  return total(
    order,
    removals.flatMap((one) => (order.taxesIncluded ? [one.subtotalSet] : [one.subtotalSet, one.taxSet])),
  );
}

/** The `current…` totals: what is left after refunded units and refunded shipping. */
function settleCurrent(order: Order): void {
  const refundLines = order.refundDocs.flatMap((refund) => refund.refundLines);
  const shippingBack = order.refundDocs.flatMap((refund) => refund.shippingRefunds);
  const removals = (order.edits ?? []).flatMap((edit) => edit.removals);
  const unitsBack = total(order, [...refundLines, ...removals].map((line) => line.subtotalSet));
  const taxBack = total(order, [
    ...refundLines.map((line) => line.totalTaxSet),
    ...removals.map((line) => line.taxSet),
    ...shippingBack.map((line) => line.taxAmountSet),
    ...order.refundDocs.flatMap((refund) => refund.duties.flatMap((duty) => duty.taxSet ?? [])),
  ]);
  const shippingAmountBack = total(
    order,
    shippingBack.map((line) => line.subtotalAmountSet),
  );
  order.currentSubtotalPriceSet = subtract(order.subtotalPriceSet, unitsBack);
  order.currentShippingPriceSet = subtract(order.totalShippingPriceSet, shippingAmountBack);
  order.currentTotalTaxSet = subtract(order.totalTaxSet, taxBack);
  order.currentTotalDiscountsSet = total(
    order,
    order.lines.map((line) => (line.currentQuantity === 0 ? subtract(line.totalDiscountSet, line.totalDiscountSet) : line.totalDiscountSet)),
  );
  order.currentCartDiscountAmountSet = order.currentTotalDiscountsSet;
  const dutiesBack = total(
    order,
    order.refundDocs.flatMap((refund) => refund.duties.map((duty) => duty.amountSet)),
  );
  order.currentTotalDutiesSet = order.originalTotalDutiesSet && subtract(order.originalTotalDutiesSet as MoneyBag, dutiesBack);
  const gone = add(unitsBack, shippingAmountBack, dutiesBack, order.taxesIncluded ? subtract(taxBack, taxBack) : taxBack);
  order.currentTotalPriceSet = add(subtract(order.totalPriceSet, gone), ...(order.returnFees ?? []).map((fee) => fee.amountSet));
  order.totalRefundedShippingSet = shippingAmountBack;
  order.currentSubtotalLineItemsQuantity = order.lines.reduce((sum, line) => sum + line.currentQuantity, 0);
  order.currentTotalWeight = order.lines.reduce((sum, line) => sum + line.grams * line.currentQuantity, 0);
}

function settlePayments(order: Order): void {
  const nothing = zeroBag(order.currencyCode, order.presentmentCurrencyCode);
  const paid = received(order);
  const back = refunded(order);
  order.totalReceivedSet = paid;
  order.totalRefundedSet = back;
  order.netPaymentSet = subtract(paid, back);
  order.totalCapturableSet = authorized(order);
  order.totalTipReceivedSet = nothing;
  const pledged = add(order.netPaymentSet as MoneyBag, order.totalCapturableSet as MoneyBag);
  const discrepancy = total(
    order,
    order.refundDocs.flatMap((refund) => (refund.adjustments ?? []).map((one) => one.amountSet)),
  );
  order.refundDiscrepancySet = discrepancy;
  // Money given back as a favour is not owed again.
  const due = add(order.currentTotalPriceSet as MoneyBag, discrepancy);
  // What an edit took off is owed to the buyer: a negative amount, says the schema.
  const outstanding = subtract(due, pledged);
  order.totalOutstandingSet = order.cancelledAt ? nothing : order.edits || order.returnFees ? outstanding : notNegative(outstanding);
  order.totalCashRoundingAdjustment = { paymentSet: roundings(order, false), refundSet: roundings(order, true) };
  order.fullyPaid = compare(paid, order.totalPriceSet) >= 0;
  order.unpaid = isZero(paid) && !isZero(order.totalPriceSet);
  order.refundable = compare(paid, promised(order)) > 0;
  order.restockable = order.lines.some((line) => line.restockable && line.refundableQuantity > 0);
  order.capturable = isPositive(order.totalCapturableSet as MoneyBag);
  order.canMarkAsPaid = order.unpaid === true && !order.capturable && !order.cancelledAt;
  order.paymentGatewayNames = [...new Set(order.payments.map((payment) => payment.gateway))];
}

/** What rounding added to payments in cash, or to refunds of them. */
function roundings(order: Order, ofRefunds: boolean): MoneyBag {
  const rounded = order.payments.filter((one) => one.status === 'SUCCESS' && (one.kind === 'REFUND') === ofRefunds);
  return total(
    order,
    rounded.flatMap((one) => one.amountRoundingSet ?? []),
  );
}

/** Authorized, and neither captured nor voided nor expired. */
function authorized(order: Order): MoneyBag {
  const open = order.payments.filter(
    (payment) =>
      payment.kind === 'AUTHORIZATION' &&
      payment.status === 'SUCCESS' &&
      !payment.expired &&
      !order.payments.some((later) => later.parentId === payment.id && later.status === 'SUCCESS'),
  );
  return total(
    order,
    open.map((payment) => payment.amountSet),
  );
}

/** The order's payment in one word. Source of the rules: the descriptions of enum OrderDisplayFinancialStatus. */
function financialStatus(order: Order): string {
  const paid = received(order);
  const back = refunded(order);
  if (isPositive(back)) return compare(back, paid) >= 0 ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  if (order.payments.some((payment) => payment.kind === 'VOID' && payment.status === 'SUCCESS')) return 'VOIDED';
  if (compare(paid, order.returnFees ? (order.currentTotalPriceSet as MoneyBag) : subtract(order.totalPriceSet, takenOff(order))) >= 0) return 'PAID';
  if (isPositive(paid)) return 'PARTIALLY_PAID';
  if (order.capturable) return 'AUTHORIZED';
  if (order.payments.some((payment) => payment.expired)) return 'EXPIRED';
  return order.cancelledAt ? 'VOIDED' : 'PENDING';
}

/** How far the goods are, in one word. Source: the descriptions of enum OrderDisplayFulfillmentStatus. */
function fulfillmentStatus(order: Order): string {
  const shipped = order.lines.filter((line) => line.requiresShipping);
  if (shipped.length === 0) return 'FULFILLMENT_NOT_REQUIRED';
  const sent = shipped.some((line) => line.fulfilledQuantity > 0);
  const open = shipped.some((line) => line.unfulfilledQuantity > 0);
  if (sent) return open ? 'PARTIALLY_FULFILLED' : 'FULFILLED';
  if (!open) return 'RESTOCKED';
  return order.waits ?? 'UNFULFILLED';
}
