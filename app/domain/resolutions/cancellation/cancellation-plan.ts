import type { CancelReason } from '#app/gateways/shopify/port/cancellations.ts';
import type { RefundTransaction } from '#app/gateways/shopify/port/refunds.ts';
import type { Money } from '#app/platform/money.ts';
import type { PlanBase, PlanLine } from '../plan-base.ts';

/** `lines` are the units it pays back; none where nothing goes back. */
export interface CancellationPlan extends PlanBase {
  kind: 'cancellation';
  reason: CancelReason;
  money: 'original' | 'store_credit' | 'kept';
  creditExpiresAt: string | null;
  restock: boolean;
  /** What will not be sent. */
  goods: PlanLine[];
  /** What goes back. */
  amount: Money;
  presentmentAmount: Money;
  shippingAmount: Money;
  /** What could go back before. */
  maximum: Money;
  presentmentMaximum: Money;
  /** Held and not taken: Shopify lets go of it. */
  held: Money;
  transactions: RefundTransaction[];
}

/** What really happened. */
export interface CancellationOutcome {
  kind: 'cancellation';
  orderName: string;
  jobId: string | null;
  /** Shopify is still at it, or the payment provider has not confirmed the money. */
  pending: boolean;
  /** Null until the order is cancelled. */
  cancelledAt: string | null;
  refundId: string | null;
  /** The order is cancelled, and the customer has nothing yet: the payment provider sent the money back, or no refund came of it. */
  bounced: boolean;
  /** What went back, or while pending what was asked for; nothing where the money is kept. */
  amount: Money;
  presentmentAmount: Money;
}
