import type { OrderRefund, Resolution } from '#app/platform/generated/prisma/client.ts';
import type { Money } from '#app/platform/money.ts';
import { craftOf } from './crafts.server.ts';
import { kindFacts, type ResolutionKind } from './kinds.ts';
import { resolutionRow } from './resolution-row.ts';
import type { ResolutionState } from './resolution.ts';

/** One act on the shop's money or goods: Mend's, or somebody else's refund. */
export interface LedgerLine {
  id: string;
  at: Date;
  source: 'mend' | 'elsewhere';
  kind: ResolutionKind;
  state: ResolutionState;
  orderId: string;
  orderName: string;
  ticket: { id: string; number: number } | null;
  /** What it was to come to, or what the goods cost; shop currency. */
  worth: Money;
  /** Money that went back, shop currency; while it is not certain, what Shopify told us of it already. */
  moved: Money;
  /** The same in the customer's currency; null where it is not known. */
  presentmentMoved: Money | null;
  plannedBy: string | null;
  confirmedBy: string | null;
  approvedBy: string | null;
  policyName: string | null;
  /** Shopify's id of what was made: a refund, an order, a return … */
  madeId: string | null;
}

export type LedgerResolution = Resolution & { ticket: { id: string; number: number } | null };

/** @param kept what Shopify told us of its refund, where our row does not know its end yet */
export function ledgerLine(row: LedgerResolution, kept?: Money): LedgerLine {
  const { id, kind, state, plan, amount, outcome, plannedBy, confirmedBy, approvedBy } = resolutionRow(row);
  const shown = outcome && craftOf(kind).shows(outcome);
  const certain = state === 'done' && kindFacts(kind).movesMoney && shown !== null && !shown.pending;
  return {
    id,
    at: row.settledAt ?? row.confirmedAt ?? row.plannedAt,
    source: 'mend',
    kind,
    state,
    orderId: row.orderId,
    orderName: plan.orderName,
    ticket: row.ticket,
    worth: amount,
    moved: certain && outcome && 'amount' in outcome ? outcome.amount : (kept ?? { amount: '0', currency: amount.currency }),
    presentmentMoved: certain ? shown.moved : null,
    plannedBy,
    confirmedBy,
    approvedBy,
    policyName: row.policyName,
    madeId: row.refundId ?? row.replacementOrderId ?? row.madeId,
  };
}

export function elsewhereLine(refund: OrderRefund & { order: { name: string; currency: string } }): LedgerLine {
  const moved = { amount: refund.total, currency: refund.order.currency };
  return {
    id: `refund ${refund.id}`,
    at: refund.createdAt,
    source: 'elsewhere',
    kind: 'refund',
    state: 'done',
    orderId: refund.orderId,
    orderName: refund.order.name,
    ticket: null,
    worth: moved,
    moved,
    presentmentMoved: null,
    plannedBy: null,
    confirmedBy: null,
    approvedBy: null,
    policyName: null,
    madeId: refund.id,
  };
}
