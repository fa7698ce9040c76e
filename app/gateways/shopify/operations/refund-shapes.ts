import type { Money } from '#app/platform/money.ts';
import { gid, numericId } from '../gid.ts';
import type { RefundMade, RefundWanted } from '../port/refunds.ts';

export interface MoneyAnswer {
  amount: string;
  currencyCode: string;
}

export interface MoneyBagAnswer {
  shopMoney: MoneyAnswer;
  presentmentMoney: MoneyAnswer;
}

export function bagOf(bag: MoneyBagAnswer): { shop: Money; presentment: Money } {
  return { shop: moneyOf(bag.shopMoney), presentment: moneyOf(bag.presentmentMoney) };
}

export function moneyOf(money: MoneyAnswer): Money {
  return { amount: money.amount, currency: money.currencyCode };
}

const RESTOCK = { no_restock: 'NO_RESTOCK', cancel: 'CANCEL', return: 'RETURN' } as const;

export function refundLineInput(line: RefundWanted['lines'][number]): object {
  return {
    lineItemId: gid('LineItem', line.orderLineId),
    quantity: line.quantity,
    restockType: RESTOCK[line.restock],
    ...(line.restock !== 'no_restock' && line.locationId ? { locationId: gid('Location', line.locationId) } : {}),
  };
}

/** What is read of every refund. */
export const REFUND_MADE_PARTS = `#graphql
  fragment RefundMadeParts on Refund {
    id
    createdAt
    processedAt
    note
    totalRefundedSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
    transactions(first: 20) { nodes { kind status } }
  }
` as const;

export interface RefundAnswer {
  id: string;
  createdAt: string | null;
  processedAt: string;
  note: string | null;
  totalRefundedSet: MoneyBagAnswer;
  transactions: { nodes: { kind: string; status: string }[] };
}

const WAITING = ['PENDING', 'AWAITING_RESPONSE', 'UNKNOWN'];
const BOUNCED = ['FAILURE', 'ERROR'];

/** A refund is bounced only when every one of its payments came back; where some did, it is made in part. */
export function refundMade(refund: RefundAnswer): RefundMade {
  const total = bagOf(refund.totalRefundedSet);
  const payments = refund.transactions.nodes.filter((one) => one.kind === 'REFUND');
  const back = payments.filter((one) => BOUNCED.includes(one.status)).length;
  return {
    id: numericId(refund.id),
    at: new Date(refund.createdAt ?? refund.processedAt),
    amount: total.shop,
    presentmentAmount: total.presentment,
    note: refund.note,
    pending: payments.some((one) => WAITING.includes(one.status)),
    bounced: payments.length > 0 && back === payments.length,
    partly: back > 0 && back < payments.length,
  };
}
