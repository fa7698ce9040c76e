import type { Desk } from '#app/desk/desk.ts';
import type { Money } from '#app/platform/money.ts';
import { after } from '#app/platform/spans.ts';
import { isInQuestion } from './failure.ts';
import type { ReturnProcessingPlan } from './plan.ts';
import { askedAbout } from './return-processing/suspects.server.ts';
import { resolutionById } from './resolution-by-id.server.ts';
import { SAFE_WAIT } from './safe-wait.ts';

/** An intake of which Shopify does not say whose it was, with the refunds that may be it. */
export interface IntakeInQuestion {
  orderId: string;
  orderName: string;
  returnName: string;
  /** What went back by it, the buyer's currency. */
  amount: Money;
  /** None of that sum is there, though Shopify said yes to it: these went back by the return instead. */
  otherSum: boolean;
  refunds: { id: string; at: Date; amount: Money; byMend: boolean }[];
}

/**
 * What a person may say something about, read from Shopify now; null once it is known, and while a request may be
 * on its way.
 * @throws Problem not_found, shopify_unavailable
 */
export async function intakeInQuestion(desk: Desk, id: string): Promise<IntakeInQuestion | null> {
  const row = await resolutionById(desk, id);
  if (row.kind !== 'return_processing' || row.state !== 'unknown' || !isInQuestion(row.failure) || desk.clock.now() < after(row.startedAt!, SAFE_WAIT)) return null;
  const plan = row.plan as unknown as ReturnProcessingPlan;
  const { refunds, otherSum } = await askedAbout(desk, row);
  return {
    orderId: row.orderId,
    orderName: plan.orderName,
    returnName: plan.returnName,
    amount: plan.presentmentAmount,
    otherSum,
    refunds: refunds.map(({ id: refundId, at, asked, by }) => ({ id: refundId, at, amount: asked, byMend: by === 'us' })),
  };
}
