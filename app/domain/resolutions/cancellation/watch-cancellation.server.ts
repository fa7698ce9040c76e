import type { Desk, Ledger } from '#app/desk/desk.ts';
import { reopenIssue } from '#app/domain/issues/reopen-issue.server.ts';
import { callForAttention } from '#app/domain/tickets/call-for-attention.server.ts';
import { reopenTicket } from '#app/domain/tickets/reopen-ticket.server.ts';
import { after, days, hours, minutes, seconds } from '#app/platform/spans.ts';
import { cancellationBounced, cancellationUnpaid, orderDeleted } from '../failure.ts';
import { releaseUnits } from '../claims/claim-units.server.ts';
import type { Found } from '../found.ts';
import { kinds } from '../kinds.ts';
import type { Happened } from '../outcome.ts';
import { recordFailed, recordSettled } from '../record-outcome.server.ts';
import type { ResolutionRow } from '../resolution-row.ts';
import type { CancellationOutcome, CancellationPlan } from './cancellation-plan.ts';
import { findCancellation } from './find-cancellation.server.ts';

type Cancelling = ResolutionRow<CancellationPlan, CancellationOutcome>;

/**
 * Follows a cancellation that Shopify took on: to the job's end, then to the
 * payment provider's word on what goes back. A job that fails frees the units
 * and says why; money that came back is a person's to give.
 * @throws Problem shopify_unavailable (retry)
 */
export async function watchCancellation(desk: Desk, row: Cancelling): Promise<void> {
  const found = await findCancellation(desk, row.id, row.plan);
  const alarm = 'gone' in found || ('happened' in found && found.happened.outcome.bounced);
  const ended = await desk.transaction(async function follow(ledger) {
    const at = ledger.clock.now();
    if ('undone' in found) return void (await recordFailed(ledger, row.id, found.undone, row));
    if ('gone' in found) return recordSettled(ledger, row, { at, assumed: true, failure: orderDeleted });
    const { outcome = null, made = {} } = 'happened' in found ? found.happened : {};
    if (outcome?.cancelledAt && !outcome.pending) return settle(ledger, row, outcome, made);
    const data = { ...made, ...(outcome ? { outcome: outcome as object } : {}), checkAt: after(at, nextLook(row, found, at)) };
    await ledger.db.resolution.updateMany({ where: { shopId: ledger.shop.id, id: row.id, state: 'done', outcomeAt: null }, data });
    return undefined;
  });
  if (alarm && ended && row.ticketId) await callForAttention(desk, row.ticketId);
}

/** The customer has nothing where it bounced: what was taken for her is free to be given back another way, and what was closed on the strength of it is open again. */
async function settle(ledger: Ledger, row: Cancelling, outcome: CancellationOutcome, made: Happened['made']): Promise<boolean> {
  const failure = outcome.refundId ? cancellationBounced : cancellationUnpaid;
  const settled = await recordSettled(ledger, row, { at: ledger.clock.now(), outcome, made, ...(outcome.bounced ? { failure } : {}) });
  if (!settled || !outcome.bounced) return settled;
  await releaseUnits(ledger, row.id);
  const issue = await ledger.db.orderIssue.findFirst({ where: { shopId: ledger.shop.id, id: row.issueId }, select: { status: true, outcome: true } });
  if (issue?.status === 'closed' && issue.outcome === kinds.cancellation.closesAs) await reopenIssue(ledger, { issueId: row.issueId });
  if (row.ticketId) await reopenTicket(ledger, row.ticketId);
  return true;
}

/** A job ends within seconds or not soon; a payment provider takes hours, some take days. */
function nextLook({ settledAt }: Cancelling, found: Found<CancellationOutcome>, now: Date): number {
  const age = now.getTime() - settledAt!.getTime();
  if ('happened' in found && found.happened.outcome.refundId) return age < days(1) ? minutes(30) : hours(6);
  if (age < minutes(10)) return seconds(30);
  return age < days(1) ? minutes(10) : hours(6);
}
