import { addMoney, compareMoney, subtractMoney, type Money } from '#app/platform/money.ts';
import { numericId } from '../gid.ts';
import type { RefundWay } from '../port/refunds.ts';
import { bagOf, type MoneyBagAnswer } from './refund-shapes.ts';

export interface TransactionAnswer {
  id: string;
  kind: string;
  status: string;
  gateway: string | null;
  formattedGateway: string | null;
  accountNumber: string | null;
  amountSet: MoneyBagAnswer;
  parentTransaction: { id: string } | null;
}

const PAID = ['SALE', 'CAPTURE'];
const CAME_BACK = ['FAILURE', 'ERROR'];

/** The payments of an order that have something left, with how much: what was paid, less what went back through it or is on its way. */
export function refundWays(transactions: readonly TransactionAnswer[]): RefundWay[] {
  return transactions
    .filter((one) => PAID.includes(one.kind) && one.status === 'SUCCESS' && one.gateway)
    .map((payment) => wayOf(payment, transactions.filter((one) => one.kind === 'REFUND' && !CAME_BACK.includes(one.status) && one.parentTransaction?.id === payment.id)))
    .filter((way) => compareMoney(way.presentmentLeft, nothing(way.presentmentLeft)) > 0);
}

function wayOf(payment: TransactionAnswer, back: TransactionAnswer[]): RefundWay {
  const paid = bagOf(payment.amountSet);
  const gone = back.map((one) => bagOf(one.amountSet));
  return {
    parentId: numericId(payment.id),
    gateway: payment.gateway!,
    gatewayName: payment.formattedGateway,
    accountNumber: payment.accountNumber,
    left: subtractMoney(paid.shop, gone.reduce((sum, one) => addMoney(sum, one.shop), nothing(paid.shop))),
    presentmentLeft: subtractMoney(paid.presentment, gone.reduce((sum, one) => addMoney(sum, one.presentment), nothing(paid.presentment))),
  };
}

function nothing({ currency }: Money): Money {
  return { amount: '0', currency };
}
