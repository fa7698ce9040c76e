import type { Money } from '#app/platform/money.ts';

/** An order that a preview could be filled with. */
export interface FoundOrder {
  id: string;
  name: string;
  /** Whose it is, where it was found by the customer. */
  customer: string | null;
  createdAt: Date;
  total: Money;
  /** Titles of its goods. */
  items: string;
}
