import type { RefundTransaction } from '#app/gateways/shopify/port/refunds.ts';
import type { Money } from '#app/platform/money.ts';
import type { PlanBase, PlanLine } from '../plan-base.ts';

export interface RefundPlan extends PlanBase {
  kind: 'refund';
  lines: RefundPlanLine[];
  /** Shop currency; null for none. */
  shipping: string | null;
  presentmentShipping: string | null;
  amount: Money;
  presentmentAmount: Money;
  subtotal: Money;
  tax: Money;
  shippingAmount: Money;
  /** What was refundable before: the balance on the screen. */
  maximum: Money;
  presentmentMaximum: Money;
  transactions: RefundTransaction[];
}

export interface RefundPlanLine extends PlanLine {
  restock: 'no_restock' | 'cancel' | 'return';
  locationId: string | null;
  locationName: string | null;
}

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
