import type { Desk } from '#app/desk/desk.ts';
import { callForAttention } from '#app/domain/tickets/call-for-attention.server.ts';
import type { RefundMade } from '#app/gateways/shopify/port/refunds.ts';
import { subtractMoney } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { after, days, hours, minutes } from '#app/platform/spans.ts';
import { refundOutcome } from './carry-out-refund.server.ts';
import { moneyText } from '../amount-typed.ts';
import { orderDeleted, refundBounced, refundMadeInPart, type Failure } from '../failure.ts';
import { isOrderGone } from '../order-gone.server.ts';
import { recordFailed, recordSettled } from '../record-outcome.server.ts';
import { markerOf } from '../resolution.ts';
import type { ResolutionRow } from '../resolution-row.ts';
import type { RefundOutcome, RefundPlan } from './refund-plan.ts';

type PendingRefund = ResolutionRow<RefundPlan, RefundOutcome>;

/** Most providers answer within hours, and a customer waits for the words; some take days. */
const LOOK = { first: minutes(30), later: hours(6) };

/**
 * Reads what the payment provider said about a refund that was pending: settled,
 * sent back, in part or whole, or nothing yet. Where the order was deleted it ends as it stands,
 * unconfirmed, and says so.
 * @throws Problem shopify_unavailable (retry)
 */
export async function watchPendingRefund(desk: Desk, row: PendingRefund): Promise<void> {
  const made = await readMade(desk, row);
  if (made === 'gone') return endUnconfirmed(desk, row);
  const now = desk.clock.now();
  const ended = await desk.transaction(async function settle(ledger) {
    const still = { shopId: ledger.shop.id, id: row.id, state: 'done', outcomeAt: null };
    if (made?.bounced) return void (await recordFailed(ledger, row.id, refundBounced, row));
    if (!made || made.pending) {
      await ledger.db.resolution.updateMany({ where: still, data: { checkAt: after(now, now < after(row.settledAt!, days(1)) ? LOOK.first : LOOK.later) } });
      return undefined;
    }
    const outcome = refundOutcome(made, row.plan);
    return recordSettled(ledger, row, { at: now, outcome, ...(outcome.partly ? { failure: inPart(outcome, row.plan) } : {}) });
  });
  if (ended && made?.partly && row.ticketId) await callForAttention(desk, row.ticketId);
}

/** What is still to be given, for a person to give another way. */
function inPart({ presentmentAmount }: RefundOutcome, plan: RefundPlan): Failure {
  return { ...refundMadeInPart, values: { missing: moneyText(subtractMoney(plan.presentmentAmount, presentmentAmount)) } };
}

/** Undefined where it cannot be told now: the order may be hidden for a while. */
async function readMade(desk: Desk, row: PendingRefund): Promise<RefundMade | undefined | 'gone'> {
  try {
    return (await desk.shopify.refundsMarked(row.orderId, markerOf(row.id)))[0];
  } catch (error) {
    if (await isOrderGone(desk, row.orderId, error)) return 'gone';
    if (error instanceof Problem && !error.details.retry) return undefined;
    throw error;
  }
}

/** The outcome stays pending, so that no message ever says the money is back; whatever waits for an outcome goes on, on an assumption that is named. */
async function endUnconfirmed(desk: Desk, row: PendingRefund): Promise<void> {
  const ended = await desk.transaction(async function end(ledger) {
    return recordSettled(ledger, row, { at: ledger.clock.now(), assumed: true, failure: orderDeleted });
  });
  if (ended && row.ticketId) await callForAttention(desk, row.ticketId);
}
