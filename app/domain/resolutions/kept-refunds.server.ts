import type { Desk } from '#app/desk/desk.ts';
import { addMoney, type Money } from '#app/platform/money.ts';
import type { LedgerResolution } from './ledger-line.server.ts';

/**
 * What Shopify told us of refunds whose end our rows do not know yet: the answer is
 * missing, or a part of the money waits for its provider. By resolution, shop currency.
 */
export async function keptRefunds({ shop, db }: Desk, rows: readonly LedgerResolution[]): Promise<Map<string, Money>> {
  const open = rows.filter((row) => row.state !== 'done' || row.outcomeAt === null);
  if (open.length === 0) return new Map();
  const orders = [...new Set(open.map((row) => row.orderId))];
  const found = await db.orderRefund.findMany({ where: { shopId: shop.id, orderId: { in: orders }, resolutionId: { not: null } }, select: { resolutionId: true, total: true } });
  const sums = new Map<string, Money>();
  for (const { id, currency } of open) {
    const own = found.filter((refund) => refund.resolutionId === id && /[1-9]/.test(refund.total));
    if (own.length > 0) sums.set(id, own.reduce((sum: Money, { total }) => addMoney(sum, { amount: total, currency }), { amount: '0', currency }));
  }
  return sums;
}
