import type { Desk } from '#app/desk/desk.ts';
import type { IntakeRefund } from '#app/gateways/shopify/port/returns.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { addMoney, compareMoney } from '#app/platform/money.ts';
import { after } from '#app/platform/spans.ts';
import { CLOCKS_APART, lastMomentOf } from '../safe-wait.ts';
import type { ReturnProcessingPlan } from './return-processing-plan.ts';

/**
 * Refunds that may be this intake's though none bears its marker: of its return or of none, with its sum, made while
 * it could be, and neither another app's nor another resolution's (docs/decisions/0025).
 * @throws Problem not_found, shopify_unavailable
 */
export async function suspects(desk: Desk, { id, orderUpdatedAt, startedAt, plan }: Resolution): Promise<IntakeRefund[]> {
  const { orderId, returnId, way, presentmentAmount, transactions } = plan as unknown as ReturnProcessingPlan;
  const sent = way === 'store_credit' || transactions.length === 0 ? presentmentAmount : transactions.map((one) => one.presentmentAmount).reduce(addMoney);
  const since = orderUpdatedAt < startedAt! ? orderUpdatedAt : after(startedAt!, -CLOCKS_APART);
  const found = await desk.shopify.intakeRefunds(orderId, since);
  const possible = found.filter(
    (one) => one.at <= lastMomentOf(startedAt!) && one.by !== 'others' && !one.note?.includes('mend:') && (one.returnId === returnId || one.returnId === null) && compareMoney(one.asked, sent) === 0,
  );
  if (possible.length === 0) return [];
  const others = await desk.db.resolution.findMany({ where: { shopId: desk.shop.id, orderId, id: { not: id }, refundId: { in: possible.map((one) => one.id) } }, select: { refundId: true } });
  return possible.filter((one) => others.every((other) => other.refundId !== one.id));
}
