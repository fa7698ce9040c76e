import type { Desk } from '#app/desk/desk.ts';
import { lockOrder } from './lock-order.sql.server.ts';
import { RefundPayload, toRefund } from './payloads/refund-payload.ts';
import { queueRefresh } from './queue-refresh.ts';
import { saveRefund } from './save-refunds.server.ts';
import { refundWithoutBuyer } from './without-buyer.ts';

/** refunds/create. @throws ZodError for a body of another shape */
export async function takeRefund(desk: Desk, body: unknown): Promise<void> {
  const payload = RefundPayload.parse(body);
  await desk.transaction(async function take(ledger) {
    await lockOrder(ledger, payload.order_id);
    const order = await ledger.db.order.findUnique({ where: { shopId_id: { shopId: ledger.shop.id, id: payload.order_id } }, select: { currency: true, redactedAt: true } });
    const refund = order && toRefund(payload, order.currency);
    if (refund) await saveRefund(ledger, payload.order_id, order.redactedAt ? refundWithoutBuyer(refund) : refund, { source: 'webhook' });
    await queueRefresh(ledger, payload.order_id);
  });
}
