/** Books a refund on an order: what comes back, how much goes out, through which payment. */
import { gid } from '../gid.ts';
import { isPositive } from '../money.ts';
import type { MoneyBag } from '../money.ts';
import { total } from './settle-order.ts';
import type { Order, Refund, RefundLineItem, Transaction } from './shapes.ts';
import type { Suggestion } from './suggest-refund.ts';

export interface RefundBooking {
  suggestion: Suggestion;
  transactions: { parent: Transaction; amountSet: MoneyBag }[];
  note: string | null;
  at: string;
  staffId: string | null;
}

/** Adds refund and transactions to the order, in place, and returns the refund. The caller settles the order. */
export function refundOrder(order: Order, booking: RefundBooking, nextId: (kind: string) => string): Refund {
  const transactions = booking.transactions.map((one) => transactionOf(one, booking.at, gid('OrderTransaction', nextId('OrderTransaction'))));
  const id = nextId('Refund');
  const refund: Refund = {
    id: gid('Refund', id),
    legacyResourceId: id,
    createdAt: booking.at,
    updatedAt: booking.at,
    processedAt: booking.at,
    note: booking.note,
    refundLines: booking.suggestion.lines.map((line) => lineOf(line, gid('RefundLineItem', nextId('RefundLineItem')))),
    shippingRefunds: shippingOf(order, booking.suggestion, nextId),
    transactionIds: transactions.map((one) => one.id),
    totalRefundedSet: total(
      order,
      transactions.map((one) => one.amountSet),
    ),
    staffId: booking.staffId,
    duties: [],
  };
  order.payments.push(...transactions);
  order.refundDocs.push(refund);
  return refund;
}

function transactionOf({ parent, amountSet }: { parent: Transaction; amountSet: MoneyBag }, at: string, id: string): Transaction {
  const { gateway, formattedGateway, manualPaymentGateway } = parent;
  return {
    ...paymentFields(),
    id,
    kind: 'REFUND',
    status: 'SUCCESS',
    gateway,
    formattedGateway,
    manualPaymentGateway,
    amountSet,
    createdAt: at,
    processedAt: at,
    parentId: parent.id,
  };
}

/** Fields every transaction of the sandbox has. */
export function paymentFields(): Pick<Transaction, 'test'> & Record<string, unknown> {
  return {
    test: false,
    accountNumber: null,
    errorCode: null,
    authorizationExpiresAt: null,
    manuallyCapturable: false,
    multiCapturable: false,
    paymentId: null,
    settlementCurrency: null,
    settlementCurrencyRate: null,
  };
}

function lineOf({ line, wanted, priceSet, subtotalSet, totalTaxSet }: Suggestion['lines'][number], id: string): RefundLineItem {
  const restockType = wanted.restockType ?? 'NO_RESTOCK';
  const restocked = restockType === 'RETURN' || restockType === 'CANCEL';
  return {
    id,
    lineItemId: line.id,
    quantity: wanted.quantity,
    restockType,
    restocked,
    locationId: restocked ? wanted.locationId ?? null : null,
    priceSet,
    subtotalSet,
    totalTaxSet,
  };
}

function shippingOf(order: Order, { shipping }: Suggestion, nextId: (kind: string) => string): Refund['shippingRefunds'] {
  const line = order.shipping[0];
  if (!line || !isPositive(shipping.amountSet)) return [];
  return [
    {
      id: gid('RefundShippingLine', nextId('RefundShippingLine')),
      shippingLineId: line.id,
      subtotalAmountSet: shipping.amountSet,
      taxAmountSet: shipping.taxSet,
    },
  ];
}
