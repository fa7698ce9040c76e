import type { Money } from '#app/platform/money.ts';
import type { PlanBase, PlanLine } from '../plan-base.ts';
import type { WayBack } from '../wish-parts.ts';

/** In the shop's currency and in the customer's. */
export interface Both {
  shop: Money;
  presentment: Money;
}

/** What plans about goods coming back have in common. */
export interface ReturnTerms extends PlanBase {
  goods: ReturnedGoods[];
  /** The customer's currency; null for none. */
  shippingFee: Money | null;
  wayBack: WayBack | null;
  /** What the goods are worth, tax included where it is on top. */
  value: Both;
  /** Restocking and sending back. */
  fees: Both;
  /** What the customer owes the shop (negative: is owed) before, and once all of it came in and nothing was paid. */
  seen: { outstanding: { before: Both; after: Both } };
}

/** Units of one parcel. */
export interface ReturnedGoods extends PlanLine {
  fulfillmentLineId: string;
  parcel: string;
  reasonId: string;
  reason: string;
  note: string;
  restockingPercentage: number | null;
  value: Both;
  restockingFee: Both | null;
}

export interface ReturnPlan extends ReturnTerms {
  kind: 'return';
  /** What would be paid out: worth less fees, by Shopify's own sums of today. */
  expected: Both;
}

export interface WayBackGiven {
  /** The way back that the customer got; null for none. */
  way: WayBack | null;
  /** A way back was planned, and Shopify did not take it. */
  wayMissing: boolean;
}

/** What really happened. */
export interface ReturnOutcome extends WayBackGiven {
  kind: 'return';
  returnId: string;
  name: string;
  /** As it was last read: open, closed. */
  status: string;
  at: string;
}
