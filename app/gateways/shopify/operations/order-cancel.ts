import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { CancelJob, CancelOrder } from '../port/cancellations.ts';
import { refuseUserErrors, type UserError } from '../refuse-user-errors.ts';
import { CANCEL_JOB_PARTS, toCancelJob, type CancelJobAnswer } from './cancel-job.ts';

export const orderCancelDocument = `#graphql
  mutation OrderCancel($orderId: ID!, $reason: OrderCancelReason!, $restock: Boolean!, $notify: Boolean, $refundMethod: OrderCancelRefundMethodInput, $staffNote: String) {
    orderCancel(orderId: $orderId, reason: $reason, restock: $restock, notifyCustomer: $notify, refundMethod: $refundMethod, staffNote: $staffNote) {
      jobResult { ...CancelJobParts }
      orderCancelUserErrors { field message code }
    }
  }
  ${CANCEL_JOB_PARTS}
` as const;

interface Answer {
  orderCancel: { jobResult: CancelJobAnswer | null; orderCancelUserErrors: UserError[] };
}

const LONGEST_NOTE = 255;

/**
 * Asks for the cancellation, which cannot be taken back. There is no key: the
 * note tells ours from others', and an order is cancelled at most once.
 * @throws Problem shopify_refused (nothing was asked for), shopify_unknown (read before asking again)
 */
export async function cancelOrder(call: AdminCall, order: CancelOrder): Promise<CancelJob> {
  const { orderCancel } = await call<Answer>(orderCancelDocument, {
    orderId: gid('Order', order.orderId),
    reason: order.reason.toUpperCase(),
    restock: order.restock,
    notify: order.notify,
    refundMethod: methodOf(order),
    staffNote: order.staffNote.slice(0, LONGEST_NOTE),
  });
  refuseUserErrors(orderCancel.orderCancelUserErrors);
  if (!orderCancel.jobResult) throw new Problem('shopify_unknown', { note: 'orderCancel answered nothing' });
  return toCancelJob(orderCancel.jobResult);
}

function methodOf({ money, creditExpiresAt }: CancelOrder): object | null {
  if (money === 'original') return { originalPaymentMethodsRefund: true };
  if (money === 'store_credit') return { storeCreditRefund: creditExpiresAt ? { expiresAt: creditExpiresAt.toISOString() } : {} };
  return null;
}
