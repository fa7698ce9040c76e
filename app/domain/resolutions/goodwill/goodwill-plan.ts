import type { Money } from '#app/platform/money.ts';
import type { PlanBase } from '../plan-base.ts';
import type { GoodwillForm } from './goodwill-wish.ts';

/** A gesture to one customer. It takes no units and gives no money of the order back. */
export interface GoodwillPlan extends PlanBase {
  kind: 'goodwill';
  form: GoodwillForm;
  lines: [];
  customerId: string;
  /** Shop currency. */
  amount: Money;
  /** Last day, in the shop's zone, and the moment that day is over (ISO text). */
  expiresOn: string;
  endsAt: string;
  /** What was paid for the order: the cap is a share of it. */
  paid: Money;
  /** How the cap stood; shop currency. */
  seen: { percent: number; most: Money; given: Money };
}

/** What was really given. Of a gift card only its last characters are kept. */
export interface GoodwillOutcome {
  kind: 'goodwill';
  form: GoodwillForm;
  /** Shopify's id of the discount or of the gift card. */
  madeId: string;
  amount: Money;
  /** The whole code of a discount; null for a gift card. */
  code: string | null;
  lastCharacters: string;
  endsAt: string;
  at: string;
}
