import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { CancellationNow } from '../port/cancellations.ts';
import { bagOf, type MoneyBagAnswer } from './refund-shapes.ts';

export const orderCancellationDocument = `#graphql
  query OrderCancellation($id: ID!) {
    order(id: $id) {
      id
      cancelledAt
      cancellation { staffNote }
      totalRefundedSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
      transactions(first: 100) { kind status }
    }
  }
` as const;

interface Answer {
  order: null | {
    cancelledAt: string | null;
    cancellation: { staffNote: string | null } | null;
    totalRefundedSet: MoneyBagAnswer;
    transactions: { kind: string; status: string }[];
  };
}

const WAITING = ['PENDING', 'AWAITING_RESPONSE', 'UNKNOWN'];

/** Whether the order is cancelled now, with which note, and what went back. @throws Problem not_found */
export async function orderCancellation(call: AdminCall, orderId: string): Promise<CancellationNow> {
  const { order } = await call<Answer>(orderCancellationDocument, { id: gid('Order', orderId) });
  if (!order) throw new Problem('not_found', { words: 'order_not_found' });
  return {
    cancelledAt: order.cancelledAt ? new Date(order.cancelledAt) : null,
    staffNote: order.cancellation?.staffNote ?? null,
    refunded: bagOf(order.totalRefundedSet),
    pending: order.transactions.some((one) => one.kind === 'REFUND' && WAITING.includes(one.status)),
    bounced: order.transactions.some((one) => one.kind === 'REFUND' && (one.status === 'FAILURE' || one.status === 'ERROR')),
  };
}
