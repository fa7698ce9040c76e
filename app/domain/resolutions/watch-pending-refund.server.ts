import type { Desk } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { after, days, hours, minutes } from '#app/platform/spans.ts';
import { refundOutcome } from './carry-out-refund.server.ts';
import type { RefundPlan } from './plan.ts';
import { recordFailed } from './record-outcome.server.ts';
import type { ResolutionRow } from './resolution-row.ts';
import { markerOf } from './resolution.ts';

/** Most providers answer within hours, and a customer waits for the words; some take days. */
const LOOK = { first: minutes(30), later: hours(6) };

/** Reads what the payment provider said about a refund that was pending: settled, sent back, or nothing yet. */
export async function watchPendingRefund(desk: Desk, row: ResolutionRow): Promise<void> {
  const plan = row.plan as RefundPlan;
  const [made] = await desk.shopify.refundsMarked(plan.orderId, markerOf(row.id));
  const now = desk.clock.now();
  await desk.transaction(async function settle(ledger) {
    const still = { shopId: ledger.shop.id, id: row.id, state: 'done', outcomeAt: null };
    if (made?.bounced) return recordFailed(ledger, row.id, { code: 'not_possible', words: 'resolution_refund_bounced', confirmAgain: true });
    if (!made || made.pending) {
      await ledger.db.resolution.updateMany({ where: still, data: { checkAt: after(now, now < after(row.settledAt!, days(1)) ? LOOK.first : LOOK.later) } });
      return;
    }
    const outcome = refundOutcome(made, plan) as unknown as Prisma.InputJsonObject;
    const { count } = await ledger.db.resolution.updateMany({ where: still, data: { outcome, outcomeAt: now, checkAt: null } });
    if (count === 1) await recordEvent(ledger, { kind: 'outcome_reached', subjectKind: 'resolution', subjectId: row.id, ticketId: row.ticketId, payload: { resolutionId: row.id, issueId: row.issueId, kind: 'refund', assumed: false } });
  });
}
