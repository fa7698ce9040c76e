import type { Desk } from '#app/desk/desk.ts';
import type { RefundMade } from '#app/gateways/shopify/port/refunds.ts';
import { Problem } from '#app/platform/problem.ts';
import { after, days, hours, minutes } from '#app/platform/spans.ts';
import { orderDeleted, refundBounced } from '../failure.ts';
import { isOrderGone } from '../order-gone.server.ts';
import { recordFailed, recordSettled } from '../record-outcome.server.ts';
import { markerOf } from '../resolution.ts';
import type { ResolutionRow } from '../resolution-row.ts';
import { takenInOutcome } from './carry-out-return-processing.server.ts';
import type { ReturnProcessingOutcome, ReturnProcessingPlan } from './return-processing-plan.ts';

type Row = ResolutionRow<ReturnProcessingPlan, ReturnProcessingOutcome>;

/** As for refunds: most providers answer within hours, some take days. */
const LOOK = { first: minutes(30), later: hours(6) };

/** Reads what the payment provider said of the money. @throws Problem shopify_unavailable (retry) */
export async function watchReturnProcessing(desk: Desk, row: Row): Promise<void> {
  const made = await readMade(desk, row);
  const now = desk.clock.now();
  await desk.transaction(async function settle(ledger) {
    if (made === 'gone') return void (await recordSettled(ledger, row, { at: now, assumed: true, failure: orderDeleted }));
    if (made?.bounced) return recordFailed(ledger, row.id, refundBounced, row);
    if (made && !made.pending) return void (await recordSettled(ledger, row, { at: now, outcome: takenInOutcome(made, row.plan, now) }));
    const checkAt = after(now, now < after(row.settledAt!, days(1)) ? LOOK.first : LOOK.later);
    await ledger.db.resolution.updateMany({ where: { shopId: ledger.shop.id, id: row.id, state: 'done', outcomeAt: null }, data: { checkAt } });
  });
}

async function readMade(desk: Desk, row: Row): Promise<RefundMade | undefined | 'gone'> {
  try {
    return (await desk.shopify.refundsMarked(row.orderId, markerOf(row.id)))[0];
  } catch (error) {
    if (await isOrderGone(desk, row.orderId, error)) return 'gone';
    if (error instanceof Problem && !error.details.retry) return undefined;
    throw error;
  }
}
