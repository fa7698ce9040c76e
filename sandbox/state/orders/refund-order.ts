/** Books a refund on an order: what comes back, how much goes out, through which payment. */
import { gid } from '../gid.ts';
import { isPositive, subtract, zeroBag } from '../money.ts';
import type { MoneyBag } from '../money.ts';
import { total } from './settle-order.ts';
import type { DiscrepancyReason, Order, OrderAdjustment, Refund, RefundLineItem, Transaction } from './shapes.ts';
import type { Suggestion } from './suggest-refund.ts';

export interface RefundBooking {
  suggestion: Suggestion;
  transactions: { parent: Transaction; amountSet: MoneyBag }[];
  /** The provider takes its time: the transactions wait for its word. */
  pending?: boolean;
  /** Given as store credit, beside or instead of the transactions. */
  storeCredit?: MoneyBag[];
  /** Why the amount is not the calculated one, when the staff said so. */
  discrepancyReason?: DiscrepancyReason;
  /** When the refund counts, when not now. */
  processedAt?: string;
  note: string | null;
  at: string;
  staffId: string | null;
}

/** Adds refund and transactions to the order, in place, and returns the refund. The caller settles the order. */
export function refundOrder(order: Order, booking: RefundBooking, nextId: (kind: string) => string): Refund {
  const transactions: Transaction[] = booking.transactions.map((one) => ({
    ...transactionOf(one, booking.at, gid('OrderTransaction', nextId('OrderTransaction'))),
    status: booking.pending ? ('PENDING' as const) : ('SUCCESS' as const),
  }));
  for (const amountSet of booking.storeCredit ?? [])
    transactions.push(transactionOf({ parent: STORE_CREDIT, amountSet }, booking.at, gid('OrderTransaction', nextId('OrderTransaction'))));
  const asked = total(
    order,
    transactions.map((one) => one.amountSet),
  );
  const id = nextId('Refund');
  const refund: Refund = {
    id: gid('Refund', id),
    legacyResourceId: id,
    createdAt: booking.at,
    updatedAt: booking.at,
    processedAt: booking.processedAt ?? booking.at,
    note: booking.note,
    refundLines: booking.suggestion.lines.map((line) => lineOf(line, gid('RefundLineItem', nextId('RefundLineItem')))),
    shippingRefunds: shippingOf(order, booking.suggestion, nextId),
    transactionIds: transactions.map((one) => one.id),
    duties: booking.suggestion.duties.map(({ duty, amountSet, taxSet }) => ({ dutyId: duty.id, amountSet, taxSet })),
    adjustments: adjustmentsOf(order, booking, asked, nextId),
    totalRefundedSet: givenBack(order, transactions),
    staffId: booking.staffId,
  };
  order.payments.push(...transactions);
  order.refundDocs.push(refund);
  return refund;
}

/** What a refund's transactions have given back: Shopify counts those that succeeded, so nothing while the provider thinks. */
export function givenBack(order: Order, transactions: Transaction[]): MoneyBag {
  return total(
    order,
    transactions.filter((one) => one.status === 'SUCCESS').map((one) => one.amountSet),
  );
}

/** Store credit is no payment's way back: its transaction has no parent. */
const STORE_CREDIT = { id: null, gateway: 'shopify_store_credit', formattedGateway: 'Store credit', manualPaymentGateway: false };

type Parent = Pick<Transaction, 'gateway' | 'formattedGateway' | 'manualPaymentGateway'> & { id: string | null };

function transactionOf({ parent, amountSet }: { parent: Parent; amountSet: MoneyBag }, at: string, id: string): Transaction {
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

/** What was given less (or, negative, more) than suggested. The shop's side alone may differ by rounding; that is no discrepancy. */
function adjustmentsOf(order: Order, booking: RefundBooking, actual: MoneyBag, nextId: (kind: string) => string): OrderAdjustment[] {
  const amountSet = subtract(booking.suggestion.amountSet, actual);
  if (Number(amountSet.presentmentMoney.amount) === 0) return [];
  return [
    {
      id: gid('OrderAdjustment', nextId('OrderAdjustment')),
      amountSet,
      taxAmountSet: zeroBag(order.currencyCode, order.presentmentCurrencyCode),
      reason: booking.discrepancyReason ?? 'REFUND_DISCREPANCY',
    },
  ];
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
