import type { Money } from '#app/platform/money.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import type { Failure } from './failure.ts';
import type { Plan } from './plan.ts';
import type { ResolutionKind, ResolutionState } from './resolution.ts';

/** What really happened. */
export interface RefundOutcome {
  kind: 'refund';
  refundId: string;
  amount: Money;
  presentmentAmount: Money;
  /** The payment provider has not confirmed it yet. */
  pending: boolean;
  at: string;
}

export interface ReplacementOutcome {
  kind: 'replacement';
  draftOrderId: string;
  orderId: string;
  orderName: string;
  at: string;
}

export type Outcome = RefundOutcome | ReplacementOutcome;

/** A resolution as screens show it. */
export interface ResolutionRow {
  id: string;
  issueId: string;
  ticketId: string | null;
  orderId: string;
  kind: ResolutionKind;
  state: ResolutionState;
  plan: Plan;
  /** Hand it back when confirming: it names what the agent saw. */
  planHash: string;
  /** Shop currency: money that moves, or the goods' worth. */
  amount: Money;
  outcome: Outcome | null;
  failure: Failure | null;
  plannedBy: string;
  plannedAt: Date;
  confirmedBy: string | null;
  confirmedAt: Date | null;
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
  const { id, issueId, ticketId, orderId, planHash, plannedBy, plannedAt, confirmedBy, confirmedAt, settledAt, startedAt, checkAt, outcomeAt, outcomeAssumed } = row;
  return {
    id, issueId, ticketId, orderId, planHash, plannedBy, plannedAt, confirmedBy, confirmedAt, settledAt, startedAt, checkAt, outcomeAt, outcomeAssumed,
    kind: row.kind as ResolutionKind,
    state: row.state as ResolutionState,
    plan: row.plan as unknown as Plan,
    amount: { amount: row.amount, currency: row.currency },
    outcome: row.outcome as unknown as Outcome | null,
    failure: row.failure as unknown as Failure | null,
  };
}
