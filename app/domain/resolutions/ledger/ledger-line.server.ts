import type { OrderRefund, Resolution } from '#app/platform/generated/prisma/client.ts';
import type { Money } from '#app/platform/money.ts';
import { craftOf } from '../crafts.server.ts';
import type { ResolutionKind } from '../kinds.ts';
import type { LedgerPlace } from './ledger-place.ts';
import { resolutionRow } from '../resolution-row.ts';
import type { ResolutionState } from '../resolution.ts';

/** One act on the shop's money or goods: Mend's, or somebody else's refund. */
export interface LedgerLine {
  /** Unique among lines: a resolution's id, or `refund` and Shopify's number. */
  id: string;
  /** When Shopify booked it; of an open one, when it was confirmed. */
  at: Date;
  source: 'mend' | 'elsewhere';
  kind: ResolutionKind;
  state: ResolutionState;
  orderId: string;
  orderName: string;
  ticket: { id: string; number: number } | null;
  /** What it was to come to, or what the goods cost; shop currency. */
  worth: Money;
  /** Money that went back by this line, shop currency, as Shopify told it. */
  moved: Money;
  /** The same in the customer's currency; null where it is not known. */
  presentmentMoved: Money | null;
  plannedBy: string | null;
  confirmedBy: string | null;
  approvedBy: string | null;
  policyName: string | null;
  /** Shopify's id of what was made: a refund, an order, a return … */
  madeId: string | null;
  resolutionId: string | null;
}

/** A line with where it stands. */
export interface PlacedLine {
  place: LedgerPlace;
  line: LedgerLine;
}

export type LedgerResolution = Resolution & { ticket: { id: string; number: number } | null };
export type LedgerRefund = OrderRefund & { order: { name: string; currency: string } };

/** What Mend did that moved no money by itself, or what is still open. @param at its day */
export function actLine(row: LedgerResolution, at: Date): PlacedLine {
  const { amount } = resolutionRow(row);
  const moved = { amount: '0', currency: amount.currency };
  return { place: { at, of: 'act', id: row.id }, line: { ...ofResolution(row), id: row.id, at, moved, presentmentMoved: null, madeId: row.refundId ?? row.replacementOrderId ?? row.madeId } };
}

/**
 * Money that went back, as Shopify booked it.
 * @param row the resolution of ours that caused it; null for somebody else's, and for one of ours whose row is gone (the shop left and came back)
 */
export function refundLine(refund: LedgerRefund, row: LedgerResolution | null): PlacedLine {
  const at = refund.createdAt;
  const moved = { amount: refund.total, currency: refund.order.currency };
  const line = { id: `refund ${refund.id}`, at, moved, madeId: refund.id };
  const place = { at, of: 'refund' as const, id: refund.id };
  if (row) return { place, line: { ...ofResolution(row), ...line, presentmentMoved: toldBy(row, refund.id) } };
  const nobody = { plannedBy: null, confirmedBy: null, approvedBy: null, policyName: null, resolutionId: null };
  const { orderId, order, resolutionId } = refund;
  return { place, line: { ...nobody, ...line, source: resolutionId ? 'mend' : 'elsewhere', kind: 'refund', state: 'done', orderId, orderName: order.name, ticket: null, worth: moved, presentmentMoved: null } };
}

function ofResolution(row: LedgerResolution) {
  const { kind, state, plan, amount, orderId, plannedBy, confirmedBy, approvedBy, policyName } = resolutionRow(row);
  return { source: 'mend' as const, kind, state, orderId, orderName: plan.orderName, ticket: row.ticket, worth: amount, plannedBy, confirmedBy, approvedBy, policyName, resolutionId: row.id };
}

/** In the customer's currency only what is certain, and of this very refund. */
function toldBy(row: LedgerResolution, refundId: string): Money | null {
  const { kind, state, outcome } = resolutionRow(row);
  if (state !== 'done' || !outcome || row.refundId !== refundId) return null;
  const { moved, pending } = craftOf(kind).shows(outcome);
  return pending ? null : moved;
}
