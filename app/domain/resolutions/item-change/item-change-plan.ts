import type { Money } from '#app/platform/money.ts';
import type { PlanBase } from '../plan-base.ts';

/** Nothing of it is made good: no money moves by itself. */
export interface ItemChangePlan extends PlanBase {
  kind: 'item_change';
  changed: ChangedLine[];
  added: AddedLine[];
  restock: boolean;
  /** What the order costs, before and after, in the customer's currency; and the difference in the shop's. */
  totalBefore: Money;
  totalAfter: Money;
  difference: Money;
  /** What the customer still pays, before and after; negative where it is owed to her. */
  dueBefore: Money;
  dueAfter: Money;
}

export interface ChangedLine {
  orderLineId: string;
  variantId: string | null;
  title: string;
  variantTitle: string | null;
  before: number;
  after: number;
}

export interface AddedLine {
  variantId: string;
  title: string;
  variantTitle: string | null;
  quantity: number;
  /** What one costs, in the customer's currency. */
  unit: Money;
  /** What can be sold now by location; empty where stock is not tracked. */
  seen: { name: string; available: number }[];
}

/** What really happened. */
export interface ItemChangeOutcome {
  kind: 'item_change';
  editId: string | null;
  /** What the customer still pays after it; negative where it is owed to her. */
  due: Money;
  at: string;
}
