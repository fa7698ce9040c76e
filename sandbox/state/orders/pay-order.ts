/** Payments as gateways book them. */
import { gid } from '../gid.ts';
import type { MoneyBag } from '../money.ts';
import { paymentFields } from './refund-order.ts';
import type { Order, Transaction } from './shapes.ts';

export interface Gateway {
  gateway: string;
  formattedGateway: string;
  manual: boolean;
}

/** Adds a payment to the order, in place, and returns it. The caller settles the order. */
export function payOrder(
  order: Order,
  payment: { kind: Transaction['kind']; amountSet: MoneyBag; at: string; gateway: Gateway; status?: Transaction['status']; parentId?: string; roundingSet?: MoneyBag },
  nextId: (kind: string) => string,
): Transaction {
  const transaction: Transaction = {
    ...paymentFields(),
    id: gid('OrderTransaction', nextId('OrderTransaction')),
    kind: payment.kind,
    status: payment.status ?? 'SUCCESS',
    gateway: payment.gateway.gateway,
    formattedGateway: payment.gateway.formattedGateway,
    manualPaymentGateway: payment.gateway.manual,
    amountSet: payment.amountSet,
    ...(payment.roundingSet && { amountRoundingSet: payment.roundingSet }),
    createdAt: payment.at,
    processedAt: payment.at,
    parentId: payment.parentId ?? null,
  };
  order.payments.push(transaction);
  return transaction;
}
