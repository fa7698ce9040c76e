import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import type { RefundMade, RefundOrder } from '../port.ts';
import { refundFields, refundLineInput, refundMade, type RefundAnswer } from './refund-shapes.ts';

export const refundCreateDocument = `#graphql
  mutation RefundCreate($input: RefundInput!, $key: String!) {
    refundCreate(input: $input) @idempotent(key: $key) {
      refund { ${refundFields} }
      userErrors { field message }
    }
  }
`;

interface Answer {
  refundCreate: { refund: RefundAnswer | null; userErrors: { field: string[] | null; message: string }[] };
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
  if (errors.length > 0 || !refundCreate.refund) throw new Problem('shopify_refused', { shown: errors, note: 'refundCreate' });
  return refundMade(refundCreate.refund);
}

function inputOf(order: RefundOrder): object {
  const orderId = `gid://shopify/Order/${order.orderId}`;
  return {
    orderId,
    currency: order.currency,
    note: order.note,
    notify: order.notify,
    refundLineItems: order.lines.map(refundLineInput),
    ...(order.presentmentShipping === null ? {} : { shipping: { amount: order.presentmentShipping } }),
    transactions: order.transactions.map((one) => ({
      orderId,
      kind: 'REFUND',
      gateway: one.gateway,
      parentId: `gid://shopify/OrderTransaction/${one.parentId}`,
      amount: one.presentmentAmount.amount,
    })),
  };
}
