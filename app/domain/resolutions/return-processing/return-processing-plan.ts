import type { RefundTransaction } from '#app/gateways/shopify/port/refunds.ts';
import type { Money } from '#app/platform/money.ts';
import type { PlanBase } from '../plan-base.ts';
import type { Both } from '../return/return-plan.ts';

export interface ReturnProcessingPlan extends PlanBase {
  kind: 'return_processing';
  returnId: string;
  returnName: string;
  /** Units that came in. Those that are paid out are `lines`: the ones an exchange made good already are not. */
  taken: TakenIn[];
  exchanges: { exchangeLineId: string; title: string; variantTitle: string | null; quantity: number; processedBefore: number }[];
  shipping: boolean;
  way: 'original' | 'store_credit' | 'none';
  goods: Both;
  /** On top of the goods; null where prices contain it. */
  taxOnTop: Both | null;
  /** What the new goods cost; null where none go out. */
  newGoods: Both | null;
  fees: Both;
  /** What goes back now; nothing where the way is none, or nothing is owed. */
  amount: Money;
  presentmentAmount: Money;
  /** Shipping that goes back, within the amount or off what is owed. */
  shippingAmount: Money;
  /** Absent in plans of before it was told. */
  presentmentShipping?: Money;
  /** What the customer comes to owe by it; null where nothing. */
  owed: Both | null;
  maximum: Money;
  presentmentMaximum: Money;
  transactions: RefundTransaction[];
  seen: { outstanding: { before: Both; after: Both } };
}

export interface TakenIn {
  returnLineId: string;
  reverseLineId: string | null;
  orderLineId: string;
  title: string;
  variantTitle: string | null;
  quantity: number;
  processedBefore: number;
  restock: boolean;
  locationId: string | null;
  locationName: string | null;
}

/** What really happened. */
export interface ReturnProcessingOutcome {
  kind: 'return_processing';
  returnId: string;
  name: string;
  /** Null where no money went back. */
  refundId: string | null;
  amount: Money;
  presentmentAmount: Money;
  /** The payment provider has not confirmed it yet. */
  pending: boolean;
  /** Through some of its payments the money went, through others the provider sent it back. */
  partly?: true;
  /** What was to go back, the buyer's currency, where a person said that another sum than the plan's was ours. */
  asked?: Money;
  at: string;
}
