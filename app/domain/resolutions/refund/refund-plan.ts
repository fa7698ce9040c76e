import type { RefundDuty, RefundTransaction, RefundWay, WantedDuties } from '#app/gateways/shopify/port/refunds.ts';
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
  /** What follows came later: plans of before lack it. */
  wantedDuties?: WantedDuties;
  duties?: RefundDuty[];
  dutiesAmount?: Money;
  /** The agent's own amount, customer's currency; null for what Shopify suggests. */
  own?: Money | null;
  /** The agent's own spread over the payments; null for Shopify's. */
  chosenWays?: { parentId: string; amount: string }[] | null;
  /** Given as credit with the shop instead of going back the way it came. */
  credit?: RefundCredit | null;
  /** What the screen shows beside it. */
  seen?: {
    /** What Shopify suggests for what was chosen; customer's currency. */
    suggested: Money;
    ways: RefundWay[];
    places: { id: string; name: string }[];
    /** Units of each line that could be refunded; plans of before lack it. */
    refundable?: { orderLineId: string; units: number }[];
    /** Credit the customer holds in that currency; null when it may not be read. */
    balance: Money | null;
  };
}

export interface RefundCredit {
  customerId: string;
  /** Last day in the shop's zone, and the moment it is over; null for credit that does not end. */
  expiresOn: string | null;
  endsAt: string | null;
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
  /** Given as credit with the shop; absent for the way it was paid. */
  asCredit?: true;
  /** The payment provider has not confirmed it yet. */
  pending: boolean;
  /** Less went than was agreed: one of several payments came back. */
  partly?: true;
  at: string;
}
