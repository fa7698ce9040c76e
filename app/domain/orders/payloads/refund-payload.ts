import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { RefundSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import { restAmount, restId, restTime, restText } from '#app/platform/rest-payload.ts';

const exact = Decimal.clone({ precision: 40 });

/** The body of refunds/create, and a refund inside an order's. Its transactions are in the buyer's currency. */
export const RefundPayload = z.object({
  id: restId,
  order_id: restId,
  created_at: restTime,
  note: restText,
  refund_line_items: z.array(z.object({ line_item_id: restId, quantity: z.number().int() })).default([]),
  transactions: z.array(z.object({ kind: z.string(), status: z.string(), amount: restAmount, currency: restText })).default([]),
});

/**
 * The refund, when its total can be told in the shop's currency; null when the
 * buyer paid in another one or money is still on its way: then it is read whole.
 */
export function toRefund(refund: z.infer<typeof RefundPayload>, shopCurrency: string): RefundSnapshot | null {
  const { transactions } = refund;
  if (transactions.some((one) => one.currency !== shopCurrency || one.status !== 'success')) return null;
  const total = transactions.filter((one) => one.kind === 'refund').reduce((sum, one) => sum.plus(one.amount), new exact(0));
  return {
    id: refund.id,
    createdAt: refund.created_at,
    note: refund.note,
    total: total.toFixed(),
    // The buyer's is the shop's: else it was read whole.
    presentmentTotal: total.toFixed(),
    lines: refund.refund_line_items.map((line) => ({ orderLineId: line.line_item_id, quantity: line.quantity })),
  };
}
