import type { FullAddress } from '#app/gateways/shopify/port/addresses.ts';
import type { Money } from '#app/platform/money.ts';
import type { PlanBase } from '../plan-base.ts';

/** No line of it is made good. */
export interface AddressChangePlan extends PlanBase {
  kind: 'address_change';
  before: FullAddress;
  after: FullAddress;
  /** Nothing, in the shop's currency: every plan has a worth. */
  worth: Money;
}

/** What really happened; where the goods go stays in the plan, so that no event tells it. */
export interface AddressChangeOutcome {
  kind: 'address_change';
  at: string;
}
