import type { ItemChangeOutcome } from './item-change/item-change-plan.ts';
import type { CancellationOutcome } from './cancellation/cancellation-plan.ts';
import type { AddressChangeOutcome } from './address-change/address-change-plan.ts';
import type { ExchangeOutcome } from './exchange/exchange-plan.ts';
import type { GoodwillOutcome } from './goodwill/goodwill-plan.ts';
import type { RefundOutcome } from './refund/refund-plan.ts';
import type { ReplacementOutcome } from './replacement/replacement-plan.ts';
import type { ReturnOutcome } from './return/return-plan.ts';
import type { ReturnProcessingOutcome } from './return-processing/return-processing-plan.ts';

export type { GoodwillOutcome } from './goodwill/goodwill-plan.ts';
export type { RefundOutcome } from './refund/refund-plan.ts';
export type { ReplacementOutcome } from './replacement/replacement-plan.ts';

/** What really happened. */
export type Outcome = RefundOutcome | ReplacementOutcome | ReturnOutcome | ExchangeOutcome | ReturnProcessingOutcome | GoodwillOutcome | AddressChangeOutcome | CancellationOutcome | ItemChangeOutcome;

/** An outcome with what follows from it, as its craft tells it. */
export interface Happened<O extends Outcome = Outcome> {
  outcome: O;
  /** For the timeline, words under `resolution` → such as refunded, requested, replaced. */
  state: string;
  /** Nothing more can come of it: the survey may wait from now on. */
  settled: boolean;
  /** Milliseconds until its end is looked for; null once settled. */
  lookIn: number | null;
  /** What it made at Shopify, by the row's columns. */
  made: { refundId?: string; draftOrderId?: string; replacementOrderId?: string; madeId?: string };
  /** Other orders that changed with it, to be read again. */
  touched?: string[];
}
