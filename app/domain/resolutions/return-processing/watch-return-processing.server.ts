import type { Desk } from '#app/desk/desk.ts';
import type { RefundMade } from '#app/gateways/shopify/port/refunds.ts';
import { callForAttention } from '#app/domain/tickets/call-for-attention.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { subtractMoney } from '#app/platform/money.ts';
import { after, days, hours, minutes } from '#app/platform/spans.ts';
import { moneyText } from '../amount-typed.ts';
import { intakePaidInPart, orderDeleted, refundBounced, type Failure } from '../failure.ts';
import { isOrderGone } from '../order-gone.server.ts';
import { recordFailed, recordSettled } from '../record-outcome.server.ts';
import { markerOf } from '../resolution.ts';
import type { ResolutionRow } from '../resolution-row.ts';
import type { ReturnProcessingOutcome, ReturnProcessingPlan } from './return-processing-plan.ts';
import { takenInOutcome } from './taken-in.ts';

type Row = ResolutionRow<ReturnProcessingPlan, ReturnProcessingOutcome>;

/** As for refunds: most providers answer within hours, some take days. */
const LOOK = { first: minutes(30), later: hours(6) };

/** Reads what the payment provider said of the money: it went, came back, in part or whole, or nothing yet. @throws Problem shopify_unavailable (retry) */
export async function watchReturnProcessing(desk: Desk, row: Row): Promise<void> {
  const made = await readMade(desk, row);
  const now = desk.clock.now();
  const ended = await desk.transaction(async function settle(ledger) {
    if (made === 'gone') return void (await recordSettled(ledger, row, { at: now, assumed: true, failure: orderDeleted }));
    if (made?.bounced) return void (await recordFailed(ledger, row.id, refundBounced, row));
    if (made && !made.pending) {
      const outcome = takenInOutcome(made, row.plan, now, row.outcome?.asked);
      return recordSettled(ledger, row, { at: now, outcome, ...(outcome.partly ? { failure: inPart(outcome, row.plan) } : {}) });
    }
    const checkAt = after(now, now < after(row.settledAt!, days(1)) ? LOOK.first : LOOK.later);
    await ledger.db.resolution.updateMany({ where: { shopId: ledger.shop.id, id: row.id, state: 'done', outcomeAt: null }, data: { checkAt } });
    return undefined;
  });
  if (ended && made !== 'gone' && made?.partly && row.ticketId) await callForAttention(desk, row.ticketId);
}

/** What is still to be given, for a person to give another way. */
function inPart({ asked, presentmentAmount }: ReturnProcessingOutcome, plan: ReturnProcessingPlan): Failure {
  return { ...intakePaidInPart, values: { missing: moneyText(subtractMoney(asked ?? plan.presentmentAmount, presentmentAmount)) } };
}

async function readMade(desk: Desk, row: Row): Promise<RefundMade | undefined | 'gone'> {
  try {
    const [marked] = await desk.shopify.refundsMarked(row.orderId, markerOf(row.id));
    // One whose note Shopify did not keep is known by its id.
    if (marked || !row.outcome?.refundId) return marked;
    return (await desk.shopify.refundById(row.outcome.refundId)) ?? undefined;
  } catch (error) {
    if (await isOrderGone(desk, row.orderId, error)) return 'gone';
    if (error instanceof Problem && !error.details.retry) return undefined;
    throw error;
  }
}
