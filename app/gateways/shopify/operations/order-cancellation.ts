import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { CancellationNow } from '../port/cancellations.ts';
import { REFUND_MADE_PARTS, refundMade, type RefundAnswer } from './refund-shapes.ts';

export const orderCancellationDocument = `#graphql
  query OrderCancellation($id: ID!) {
    order(id: $id) {
      id
      cancelledAt
      cancellation { staffNote }
      refunds(first: 25) { ...RefundMadeParts }
    }
  }
  ${REFUND_MADE_PARTS}
` as const;

interface Answer {
  order: { cancelledAt: string | null; cancellation: { staffNote: string | null } | null; refunds: RefundAnswer[] } | null;
}

/** Whether the order is cancelled now, with which note, and what was refunded of it. @throws Problem not_found */
export async function orderCancellation(call: AdminCall, orderId: string): Promise<CancellationNow> {
  const { order } = await call<Answer>(orderCancellationDocument, { id: gid('Order', orderId) });
  if (!order) throw new Problem('not_found', { words: 'order_not_found' });
  return {
    cancelledAt: order.cancelledAt ? new Date(order.cancelledAt) : null,
    staffNote: order.cancellation?.staffNote ?? null,
    refunds: order.refunds.map(refundMade),
  };
}
