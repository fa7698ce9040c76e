import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import type { Money } from '#app/platform/money.ts';
import type { Exceeded } from './budgets/budget.ts';
import type { Failure } from './failure.ts';
import type { ResolutionKind } from './kinds.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import type { ResolutionState } from './resolution.ts';

export type { Outcome, RefundOutcome, ReplacementOutcome } from './outcome.ts';

/** A resolution as screens show it. */
export interface ResolutionRow<P extends Plan = Plan, O extends Outcome = Outcome> {
  id: string;
  issueId: string;
  ticketId: string | null;
  orderId: string;
  kind: ResolutionKind;
  state: ResolutionState;
  plan: P;
  /** Hand it back when confirming: it names what the agent saw. */
  planHash: string;
  /** Shop currency: money that moves, or the goods' worth. */
  amount: Money;
  outcome: O | null;
  failure: Failure | null;
  plannedBy: string;
  plannedAt: Date;
  confirmedBy: string | null;
  confirmedAt: Date | null;
  /** Above a budget: the second person. */
  approvedBy: string | null;
  approvedAt: Date | null;
  /** The policy that acted or asked by itself, by the name it had then; null where a person did. */
  policyName: string | null;
  /** The budgets it goes beyond. */
  beyond: Exceeded[];
  declinedNote: string | null;
  settledAt: Date | null;
  /** When it was sent; null until then. */
  startedAt: Date | null;
  /** When we look again at what became of it. */
  checkAt: Date | null;
  /** Refund settled, or replacement delivered. */
  outcomeAt: Date | null;
  /** No scan for ten days: taken as delivered, and said so. */
  outcomeAssumed: boolean;
}

export function resolutionRow(row: Resolution): ResolutionRow {
  const { id, issueId, ticketId, orderId, planHash, plannedBy, plannedAt, confirmedBy, confirmedAt, approvedBy, approvedAt, policyName, declinedNote, settledAt, startedAt, checkAt, outcomeAt, outcomeAssumed } = row;
  return {
    id, issueId, ticketId, orderId, planHash, plannedBy, plannedAt, confirmedBy, confirmedAt, approvedBy, approvedAt, policyName, declinedNote, settledAt, startedAt, checkAt, outcomeAt, outcomeAssumed,
    kind: row.kind as ResolutionKind,
    state: row.state as ResolutionState,
    beyond: (row.overBudget ?? []) as unknown as Exceeded[],
    plan: row.plan as unknown as Plan,
    amount: { amount: row.amount, currency: row.currency },
    outcome: row.outcome as unknown as Outcome | null,
    failure: row.failure as unknown as Failure | null,
  };
}
