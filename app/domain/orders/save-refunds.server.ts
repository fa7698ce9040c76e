import type { Ledger } from '#app/desk/desk.ts';
import type { RefundSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import { resolutionInNote } from './order-news.ts';
import { recordOnce } from './record-once.server.ts';
import type { OrderSource } from './order-source.ts';

/** The refunds of an order become these. */
export async function saveRefunds(ledger: Ledger, orderId: string, refunds: readonly RefundSnapshot[], from: OrderSource): Promise<void> {
  await ledger.db.orderRefund.deleteMany({ where: { shopId: ledger.shop.id, orderId, id: { notIn: refunds.map(({ id }) => id) } } });
  for (const refund of refunds) await saveRefund(ledger, orderId, refund, from);
}

/** One refund of an order that is kept already; one that is not ours is told when first seen. */
export async function saveRefund(ledger: Ledger, orderId: string, refund: RefundSnapshot, from: OrderSource): Promise<void> {
  const shopId = ledger.shop.id;
  const where = { shopId_id: { shopId, id: refund.id } };
  const known = await ledger.db.orderRefund.findUnique({ where, select: { id: true, resolutionId: true } });
  // Not every refund of ours carries a note: one that Shopify makes while it cancels an order is known by its id.
  const resolutionId = resolutionInNote(refund.note) ?? known?.resolutionId ?? (await ledger.db.resolution.findFirst({ where: { shopId, orderId, refundId: refund.id }, select: { id: true } }))?.id ?? null;
  const { lines, ...told } = refund;
  const values = { ...told, orderId, resolutionId, lines: lines.map((line) => ({ ...line })) };
  await ledger.db.orderRefund.upsert({ where, create: { shopId, ...values }, update: values });
  if (known || resolutionId || from.source === 'fill') return;
  await recordOnce(ledger, 'order_refunded_elsewhere', orderId, { refundId: refund.id, total: refund.total });
}
