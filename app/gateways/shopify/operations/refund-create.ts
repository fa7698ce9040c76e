import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import { refuseUserErrors, type UserError } from '../refuse-user-errors.ts';
import type { RefundMade, RefundOrder } from '../port/refunds.ts';
import { dutyInput } from './refund-suggest.ts';
import { REFUND_MADE_PARTS, refundLineInput, refundMade, type RefundAnswer } from './refund-shapes.ts';

export const refundCreateDocument = `#graphql
  mutation RefundCreate($input: RefundInput!, $key: String!) {
    refundCreate(input: $input) @idempotent(key: $key) {
      refund { ...RefundMadeParts }
      userErrors { field message }
    }
  }
  ${REFUND_MADE_PARTS}
` as const;

interface Answer {
  refundCreate: { refund: RefundAnswer | null; userErrors: UserError[] };
}

/**
 * Moves money. The same key gives the first refund again, for a day
 * (https://shopify.dev/docs/api/usage/idempotent-requests).
 * @throws Problem shopify_refused (nothing happened), shopify_unknown (read before acting again)
 */
export async function createRefund(call: AdminCall, order: RefundOrder): Promise<RefundMade> {
  const { refundCreate } = await call<Answer>(refundCreateDocument, { input: inputOf(order), key: order.key });
  const errors = refundCreate.userErrors;
  // Sent twice at once: the first one decides what happened.
  if (errors.some((error) => /currently in progress/i.test(error.message))) throw new Problem('shopify_unknown', { note: 'the key is in flight' });
  refuseUserErrors(errors);
  if (!refundCreate.refund) throw new Problem('shopify_unknown', { note: 'refundCreate answered nothing' });
  return refundMade(refundCreate.refund);
}

function inputOf(order: RefundOrder): object {
  const orderId = gid('Order', order.orderId);
  return {
    orderId,
    currency: order.currency,
    note: order.note,
    notify: order.notify,
    refundLineItems: order.lines.map(refundLineInput),
    ...(order.presentmentShipping === null ? {} : { shipping: { amount: order.presentmentShipping } }),
    ...(order.duties?.length ? { refundDuties: order.duties.map(dutyInput) } : {}),
    ...(order.credit ? { refundMethods: [{ storeCreditRefund: creditInput(order.credit) }] } : {}),
    transactions: order.transactions.map((one) => ({
      orderId,
      kind: 'REFUND',
      gateway: one.gateway,
      parentId: gid('OrderTransaction', one.parentId),
      amount: one.presentmentAmount.amount,
    })),
  };
}

/** Store credit as a refund goes this way alone (App Store requirement 1.1.15). */
function creditInput({ amount, expiresAt }: NonNullable<RefundOrder['credit']>): object {
  return { amount: { amount: amount.amount, currencyCode: amount.currency }, ...(expiresAt ? { expiresAt: expiresAt.toISOString() } : {}) };
}
