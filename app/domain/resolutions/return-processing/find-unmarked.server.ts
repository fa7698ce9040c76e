import type { Desk } from '#app/desk/desk.ts';
import type { IntakeRefund } from '#app/gateways/shopify/port/returns.ts';
import { isZero, type Money } from '#app/platform/money.ts';
import { moneyText } from '../amount-typed.ts';
import { intakeUnpaid, intakeUntold, refundBounced } from '../failure.ts';
import type { Found } from '../found.ts';
import { resolutionById } from '../resolution-by-id.server.ts';
import type { ReturnProcessingOutcome, ReturnProcessingPlan } from './return-processing-plan.ts';
import { suspects } from './suspects.server.ts';
import { takenInHappened } from './taken-in.ts';

/**
 * An intake that was to pay, where no refund bears its marker: that proves nothing, for Shopify may not keep the note.
 * The row's `madeId` says that Shopify answered yes. Else it is ours only where Shopify names our app; where it
 * names none, a person must say.
 */
export async function findUnmarked(desk: Desk, id: string, plan: ReturnProcessingPlan): Promise<Found<ReturnProcessingOutcome>> {
  const row = await resolutionById(desk, id);
  const possible = await suspects(desk, row);
  const [one, ...more] = possible;
  const confirmed = row.madeId !== null;
  const certain = one !== undefined && more.length === 0 && (confirmed || one.by === 'us');
  // Without money the counts have told; whose a refund of nothing is harms nobody. Of one that was given up they tell no more: somebody took the goods in since.
  if (isZero(plan.presentmentAmount)) return row.state === 'failed' && !certain ? { nothing: true } : { happened: takenInHappened(certain ? one : null, plan, desk.clock.now()) };
  const told = { name: plan.returnName, amount: moneyText(plan.presentmentAmount) };
  if (!one) return confirmed ? { unclear: true, ask: { ...intakeUnpaid, values: told } } : { nothing: true };
  if (certain) return fromRefund(desk, one, plan);
  return { unclear: true, ask: { ...intakeUntold, values: told } };
}

/** What this refund says became of the intake. @param asked what it was to give, where that is another sum than the plan's */
export function fromRefund(desk: Desk, made: IntakeRefund, plan: ReturnProcessingPlan, asked?: Money): Found<ReturnProcessingOutcome> {
  return made.bounced ? { undone: refundBounced, made: { refundId: made.id } } : { happened: takenInHappened(made, plan, desk.clock.now(), asked) };
}
