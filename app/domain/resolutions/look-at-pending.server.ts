import type { Desk } from '#app/desk/desk.ts';

/**
 * News of an order may be the payment provider's word on a refund that was
 * pending, or the end of its cancellation; of a replacement order, that it was
 * cancelled. Whoever waits for it need not wait for the next look as well.
 */
export async function lookAtPending(desk: Desk, orderId: string): Promise<void> {
  const shopId = desk.shop.id;
  const open = { shopId, state: 'done', outcomeAt: null };
  const about = await desk.db.resolution.findMany({ where: { ...open, orderId, kind: { in: ['refund', 'return_processing', 'cancellation'] } }, select: { id: true } });
  const replacing = await desk.db.resolution.findMany({ where: { ...open, replacementOrderId: orderId }, select: { id: true } });
  const pending = [...about, ...replacing];
  if (pending.length === 0) return;
  await desk.transaction(async function queue(ledger) {
    for (const { id } of pending) await ledger.enqueue('settle-resolution', { shopId, resolutionId: id }, { key: `settle:${id}` });
  });
}
