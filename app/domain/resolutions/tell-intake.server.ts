import type { Desk } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { IntakeRefund } from '#app/gateways/shopify/port/returns.ts';
import { addMoney, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { moneyText } from './amount-typed.ts';
import { intakeNotPaid, intakePaidBesides, notOurs, type Failure } from './failure.ts';
import { intakeInQuestion } from './intake-in-question.server.ts';
import type { ReturnProcessingPlan } from './plan.ts';
import { recordDone, recordFailed } from './record-outcome.server.ts';
import { resolutionById } from './resolution-by-id.server.ts';
import { resolutionRow, type ResolutionRow } from './resolution-row.ts';
import { fromRefund } from './return-processing/find-unmarked.server.ts';
import { askedAbout } from './return-processing/suspects.server.ts';
import { settleResolution } from './settle-resolution.server.ts';

/**
 * A person has looked at Shopify and says whose an intake was, where reading cannot tell (docs/decisions/0025). Read
 * once more first: what Shopify says by now counts for more. Pressed twice or by two agents, it is said once.
 * @param refundId the refund that was ours, among those in question; null: none of them: somebody else did it, or, where Shopify said yes to ours, no money of ours went back
 * @returns the resolution: done, or failed
 * @throws Problem not_possible (nothing is in question, or not that refund), not_allowed, not_found, shopify_unavailable
 */
export async function tellIntake(desk: Desk, id: string, refundId: string | null): Promise<ResolutionRow> {
  if (desk.actor.kind !== 'agent' || !desk.actor.id) throw new Problem('not_allowed', { words: 'resolution_agents_only' });
  await settleResolution(desk, id);
  const row = await resolutionById(desk, id);
  if (row.state === 'done' || row.state === 'failed') return resolutionRow(row);
  if (!(await intakeInQuestion(desk, id))) throw new Problem('not_possible', { words: 'resolution_not_in_question' });
  const plan = row.plan as unknown as ReturnProcessingPlan;
  const { refunds, otherSum } = await askedAbout(desk, row);
  const ours = refundId === null ? null : refunds.find((one) => one.id === refundId);
  if (ours === undefined) throw new Problem('not_possible', { words: 'resolution_not_that_refund' });
  const found = ours && fromRefund(desk, ours, plan, otherSum ? ours.asked : undefined);
  const none = noneOfThem(row.madeId !== null, plan, refunds);
  await desk.transaction(async function say(ledger) {
    // Takes the row: of two who say something else at once, the second finds it told.
    const { count } = await ledger.db.resolution.updateMany({ where: { shopId: ledger.shop.id, id, state: 'unknown' }, data: { state: 'unknown' } });
    if (count === 0) return;
    await recordEvent(ledger, { kind: 'intake_told', subjectKind: 'resolution', subjectId: id, ticketId: row.ticketId, payload: { resolutionId: id, name: plan.returnName, refundId, state: ours ? 'ours' : none.state, ...(!ours && none.besides ? { amount: { ...none.besides } } : {}) } });
    if (found && 'happened' in found) await recordDone(ledger, id, found.happened);
    else if (found && 'undone' in found) await recordFailed(ledger, id, found.undone, resolutionRow(row), { made: found.made });
    else await recordFailed(ledger, id, none.failure, resolutionRow(row));
  });
  return resolutionRow(await resolutionById(desk, id));
}

/**
 * What "none of these was ours" comes to. Money that went back all the same, by whomever, is never told as none: the
 * next refund would be a second one.
 */
function noneOfThem(confirmed: boolean, { returnName: name }: ReturnProcessingPlan, refunds: IntakeRefund[]): { state: string; besides?: Money; failure: Failure } {
  if (!confirmed) return { state: 'others', failure: notOurs };
  const [first, ...more] = refunds.filter((one) => !one.bounced).map((one) => (one.pending ? one.asked : one.presentmentAmount));
  if (!first) return { state: 'unpaid', failure: intakeNotPaid };
  const besides = more.reduce(addMoney, first);
  return { state: 'besides', besides, failure: { ...intakePaidBesides, values: { name, amount: moneyText(besides) } } };
}
