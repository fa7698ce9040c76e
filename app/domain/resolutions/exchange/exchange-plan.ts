import type { VariantStock } from '#app/gateways/shopify/port/stock.ts';
import type { Both, ReturnTerms, WayBackGiven } from '../return/return-plan.ts';

export interface ExchangePlan extends ReturnTerms {
  kind: 'exchange';
  exchanges: ExchangedGoods[];
  /** What the new goods cost, tax included where it is on top. */
  cost: Both;
  /** New goods and fees less those coming back: the customer pays it; negative: is paid it. */
  difference: Both;
  stock: Pick<VariantStock, 'variantId' | 'tracked' | 'sellsWhenOut' | 'locations'>[];
}

export interface ExchangedGoods {
  variantId: string;
  title: string;
  variantTitle: string | null;
  quantity: number;
  unit: Both;
  /** Tax included where it is on top. */
  cost: Both;
}

/** What really happened. */
export interface ExchangeOutcome extends WayBackGiven {
  kind: 'exchange';
  returnId: string;
  name: string;
  status: string;
  /** Units of the new goods that are on the order by now. */
  given: number;
  at: string;
}
