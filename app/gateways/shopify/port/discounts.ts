import type { Money } from '#app/platform/money.ts';

/** Needs the optional scope write_discounts. */
export interface DiscountsPort {
  /**
   * Makes a code for one customer and one use. Shopify keeps no key for it: the
   * code is the key. One that exists already is answered as it is, made or not by this call.
   */
  createDiscountCode(wanted: DiscountCodeWanted): Promise<DiscountCodeMade>;
  /** The code as it is now; null when Shopify has none. */
  discountCode(code: string): Promise<DiscountCodeMade | null>;
}

export interface DiscountCodeWanted {
  code: string;
  /** As the merchant and the customer see it. */
  title: string;
  customerId: string;
  /** Off the whole order, shop currency. */
  amount: Money;
  startsAt: Date;
  endsAt: Date;
}

export interface DiscountCodeMade {
  id: string;
  code: string;
  title: string;
  /** Off the whole order; null for a code that takes something else off. */
  amount: Money | null;
  customerIds: string[];
  state: 'active' | 'expired' | 'scheduled';
  startsAt: Date;
  endsAt: Date | null;
  timesUsed: number;
}
