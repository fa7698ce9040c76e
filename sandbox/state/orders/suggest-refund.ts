/** What refunding some units and some shipping comes to, with discounts, taxes and both currencies. */
import { add, compare, isPositive, least, money, notNegative, slice, subtract, zeroBag, zeroLike, bag } from '../money.ts';
import type { MoneyBag } from '../money.ts';
import { Decimal } from 'decimal.js';
import { dutyLeft, priceDuty } from './refund-duties.ts';
import type { PricedDuty, WantedDuty } from './refund-duties.ts';
import { goneQuantity, promised, received, total } from './settle-order.ts';
import type { LineItem, Order, RestockType, Transaction } from './shapes.ts';

export interface WantedLine {
  lineItemId: string;
  quantity: number;
  restockType?: RestockType;
  locationId?: string | null;
}

export interface WantedRefund {
  lines: WantedLine[];
  /** All shipping that is left. */
  fullShipping?: boolean;
  /** This much shipping, in the buyer's currency. */
  shippingAmount?: string;
  duties?: WantedDuty[];
}

export interface PricedLine {
  line: LineItem;
  wanted: WantedLine;
  priceSet: MoneyBag;
  subtotalSet: MoneyBag;
  totalTaxSet: MoneyBag;
  /** Units of the same line named before it: what becomes of units may differ. */
  earlier: number;
}

export interface Suggestion {
  lines: PricedLine[];
  duties: PricedDuty[];
  totalDutiesSet: MoneyBag;
  subtotalSet: MoneyBag;
  totalTaxSet: MoneyBag;
  totalCartDiscountAmountSet: MoneyBag;
  shipping: { amountSet: MoneyBag; taxSet: MoneyBag; maximumRefundableSet: MoneyBag };
  /** Lines, shipping, tax and duties, but never more than can be given back. */
  amountSet: MoneyBag;
  maximumRefundableSet: MoneyBag;
  transactions: { parent: Transaction; amountSet: MoneyBag; maximumRefundableSet: MoneyBag }[];
}

/** Prices a refund. Throws RangeError when more units are wanted than are left; callers check first. */
export function suggestRefund(order: Order, wanted: WantedRefund): Suggestion {
  const lines = wanted.lines.map((line, index) => priceLine(order, line, unitsOf(wanted.lines.slice(0, index), line.lineItemId)));
  const shipping = priceShipping(order, wanted);
  const quantityOf = (id: string) => unitsOf(wanted.lines, id);
  const duties = (wanted.duties ?? []).map((duty) => priceDuty(order, duty, quantityOf));
  const totalDutiesSet = total(
    order,
    duties.map((one) => one.amountSet),
  );
  const subtotalSet = total(
    order,
    lines.map((line) => line.subtotalSet),
  );
  const totalTaxSet = total(order, [...lines.map((line) => line.totalTaxSet), ...duties.map((duty) => duty.taxSet), shipping.taxSet]);
  const sum = add(subtotalSet, shipping.amountSet, totalDutiesSet, order.taxesIncluded ? zeroLike(subtotalSet) : totalTaxSet);
  const maximumRefundableSet = refundableNow(order);
  const amountSet = least(sum, maximumRefundableSet);
  const discounts = total(
    order,
    lines.map(({ line, wanted: { quantity }, earlier }) => sliceOf(order, line, line.totalDiscountSet, quantity, earlier)),
  );
  return {
    lines,
    duties,
    totalDutiesSet,
    subtotalSet,
    totalTaxSet,
    totalCartDiscountAmountSet: discounts,
    shipping,
    amountSet,
    maximumRefundableSet,
    transactions: overTransactions(order, amountSet),
  };
}

/** Paid, and neither given back nor on its way. */
export function refundableNow(order: Order): MoneyBag {
  return notNegative(subtract(received(order), promised(order)));
}

/** Every unit, all shipping and every duty still refundable. */
export function everything(order: Order): WantedRefund {
  const lines = order.lines.filter((line) => line.refundableQuantity > 0).map((line) => ({ lineItemId: line.id, quantity: line.refundableQuantity }));
  const duties = order.lines.flatMap((line) => line.duties ?? []).filter((duty) => isPositive(dutyLeft(order, duty)));
  return { lines, fullShipping: true, duties: duties.map((duty) => ({ dutyId: duty.id, refundType: 'FULL' as const })) };
}

/** What a payment can still give back. */
export function refundableOf(order: Order, payment: Transaction): MoneyBag {
  const back = order.payments.filter((one) => one.kind === 'REFUND' && one.status !== 'FAILURE' && one.parentId === payment.id);
  return notNegative(
    subtract(
      payment.amountSet,
      total(
        order,
        back.map((one) => one.amountSet),
      ),
    ),
  );
}

/** Payments that money can go back through. */
export function refundablePayments(order: Order): Transaction[] {
  return order.payments.filter(
    (payment) => (payment.kind === 'SALE' || payment.kind === 'CAPTURE') && payment.status === 'SUCCESS' && isPositive(refundableOf(order, payment)),
  );
}

/**
 * Both sides of an amount given in the buyer's currency, against one payment. The shop side runs by the
 * payment's own rate and in running totals, so that what empties one side empties the other.
 */
export function refundBag(order: Order, payment: Transaction, presentmentAmount: string): MoneyBag {
  const { shopMoney, presentmentMoney } = payment.amountSet;
  const left = refundableOf(order, payment);
  const whole = new Decimal(presentmentMoney.amount);
  const before = whole.minus(left.presentmentMoney.amount);
  const upTo = (amount: Decimal) => (whole.isZero() ? new Decimal(0) : new Decimal(shopMoney.amount).times(amount).div(whole));
  const shop = (amount: Decimal) => new Decimal(money(upTo(amount), shopMoney.currencyCode).amount);
  const after = before.plus(presentmentAmount);
  return bag(money(shop(after).minus(shop(before)), shopMoney.currencyCode), money(presentmentAmount, presentmentMoney.currencyCode));
}

function unitsOf(lines: WantedLine[], id: string): number {
  return lines.filter((line) => line.lineItemId === id).reduce((sum, line) => sum + line.quantity, 0);
}

function priceLine(order: Order, wanted: WantedLine, earlier: number): PricedLine {
  const line = order.lines.find((one) => one.id === wanted.lineItemId);
  if (!line) throw new RangeError(`No line ${wanted.lineItemId} on ${order.name}`);
  if (earlier + wanted.quantity > line.refundableQuantity) throw new RangeError(`Only ${line.refundableQuantity} units of ${line.name} are left`);
  const tax = total(
    order,
    line.taxLines.map((one) => one.priceSet),
  );
  return {
    line,
    wanted,
    priceSet: slice(line.paidTotalSet, line.quantity, 0, 1),
    subtotalSet: sliceOf(order, line, line.paidTotalSet, wanted.quantity, earlier),
    totalTaxSet: sliceOf(order, line, tax, wanted.quantity, earlier),
    earlier,
  };
}

/** The share of the next `quantity` units, after those refunded before. */
function sliceOf(order: Order, line: LineItem, whole: MoneyBag, quantity: number, earlier: number): MoneyBag {
  const before = goneQuantity(order, line.id) + earlier;
  return slice(whole, line.quantity, before, before + quantity);
}

function priceShipping(order: Order, wanted: WantedRefund): Suggestion['shipping'] {
  const back = order.refundDocs.flatMap((refund) => refund.shippingRefunds);
  const paid = total(
    order,
    order.shipping.map((line) => line.discountedPriceSet),
  );
  const tax = total(
    order,
    order.shipping.flatMap((line) => line.taxLines.map((one) => one.priceSet)),
  );
  const left = subtract(
    paid,
    total(
      order,
      back.map((one) => one.subtotalAmountSet),
    ),
  );
  const taxLeft = subtract(
    tax,
    total(
      order,
      back.map((one) => one.taxAmountSet),
    ),
  );
  const nothing = zeroBag(order.currencyCode, order.presentmentCurrencyCode);
  if (wanted.fullShipping) return { amountSet: left, taxSet: taxLeft, maximumRefundableSet: left };
  if (!wanted.shippingAmount) return { amountSet: nothing, taxSet: nothing, maximumRefundableSet: left };
  const part = portion(left, wanted.shippingAmount);
  return { amountSet: part.amount, taxSet: part.of(taxLeft), maximumRefundableSet: left };
}

/** Part of a bag given by its buyer side, and the same part of another bag. */
function portion(of: MoneyBag, presentmentAmount: string): { amount: MoneyBag; of(other: MoneyBag): MoneyBag } {
  const whole = new Decimal(of.presentmentMoney.amount);
  const share = whole.isZero() ? new Decimal(0) : Decimal.min(1, new Decimal(presentmentAmount).div(whole));
  const cut = (side: { amount: string; currencyCode: string }) => money(new Decimal(side.amount).times(share), side.currencyCode);
  const amount = bag(cut(of.shopMoney), money(Decimal.min(presentmentAmount, whole), of.presentmentMoney.currencyCode));
  return { amount, of: (other) => bag(cut(other.shopMoney), cut(other.presentmentMoney)) };
}

/** An amount spread over the payments it can go back through. */
export function overTransactions(order: Order, amountSet: MoneyBag): Suggestion['transactions'] {
  let left = amountSet;
  const parts: Suggestion['transactions'] = [];
  for (const parent of refundablePayments(order)) {
    if (!isPositive(left)) break;
    const maximumRefundableSet = least(refundableOf(order, parent), refundableNow(order));
    const amount = compare(left, maximumRefundableSet) < 0 ? left.presentmentMoney.amount : maximumRefundableSet.presentmentMoney.amount;
    const part = refundBag(order, parent, amount);
    parts.push({ parent, amountSet: part, maximumRefundableSet });
    left = subtract(left, part);
  }
  return parts;
}
