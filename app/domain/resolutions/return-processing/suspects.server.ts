import type { Desk } from '#app/desk/desk.ts';
import type { IntakeRefund } from '#app/gateways/shopify/port/returns.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { addMoney, compareMoney, isZero, type Money } from '#app/platform/money.ts';
import { after } from '#app/platform/spans.ts';
import { CLOCKS_APART, lastMomentOf } from '../safe-wait.ts';
import type { ReturnProcessingPlan } from './return-processing-plan.ts';

/**
 * Refunds that may be this intake's though none bears its marker: of its return or of none, with its sum, made while
 * it could be, and neither another app's nor another resolution's (docs/decisions/0025).
 * @throws Problem not_found, shopify_unavailable
 */
export async function suspects(desk: Desk, row: Resolution): Promise<IntakeRefund[]> {
  const { all, sent } = await possible(desk, row);
  return all.filter(({ asked }) => compareMoney(asked, sent) === 0);
}

/**
 * What a person may say was this intake's: the suspects; where there is none, and Shopify had said yes to ours, what
 * its own return paid instead. Reading alone never takes another sum for ours.
 * @throws Problem not_found, shopify_unavailable
 */
export async function askedAbout(desk: Desk, row: Resolution): Promise<{ refunds: IntakeRefund[]; otherSum: boolean }> {
  const { all, sent } = await possible(desk, row);
  const same = all.filter(({ asked }) => compareMoney(asked, sent) === 0);
  if (same.length > 0 || row.madeId === null) return { refunds: same, otherSum: false };
  const { returnId } = row.plan as unknown as ReturnProcessingPlan;
  const instead = all.filter((one) => one.returnId === returnId && !isZero(one.asked));
  return { refunds: instead, otherSum: instead.length > 0 };
}

/** Whatever their sum, and the sum that was sent. */
async function possible(desk: Desk, { id, orderUpdatedAt, startedAt, plan }: Resolution): Promise<{ all: IntakeRefund[]; sent: Money }> {
  const { orderId, returnId, way, presentmentAmount, transactions } = plan as unknown as ReturnProcessingPlan;
  const sent = way === 'store_credit' || transactions.length === 0 ? presentmentAmount : transactions.map((one) => one.presentmentAmount).reduce(addMoney);
  const since = orderUpdatedAt < startedAt! ? orderUpdatedAt : after(startedAt!, -CLOCKS_APART);
  const found = await desk.shopify.intakeRefunds(orderId, since);
  const free = found.filter((one) => one.at <= lastMomentOf(startedAt!) && one.by !== 'others' && !one.note?.includes('mend:') && (one.returnId === returnId || one.returnId === null));
  if (free.length === 0) return { all: [], sent };
  const others = await desk.db.resolution.findMany({ where: { shopId: desk.shop.id, orderId, id: { not: id }, refundId: { in: free.map((one) => one.id) } }, select: { refundId: true } });
  return { all: free.filter((one) => others.every((other) => other.refundId !== one.id)), sent };
}
