import type { AddressSnapshot } from '#app/gateways/shopify/port/address-snapshot.ts';
import type { VariantStock } from '#app/gateways/shopify/port/stock.ts';
import type { Money } from '#app/platform/money.ts';
import type { PlanBase, PlanLine } from '../plan-base.ts';

export interface ReplacementPlan extends PlanBase {
  kind: 'replacement';
  lines: ReplacementLine[];
  /** What the goods cost when they were bought, another variant what it costs now; shop currency. */
  worth: Money;
  shippingAddress: AddressSnapshot;
  /** It is not the order's address: ask at the old one before confirming. */
  addressChanged: boolean;
  customerId: string | null;
  email: string | null;
  presentmentCurrency: string;
  stock: VariantStock[];
}

/** Units of a bought line, and what goes out for them. */
export interface ReplacementLine extends PlanLine {
  /** What is sent. */
  variantId: string;
  unitPrice: string;
  /** Another variant than was bought; absent where the same goes out. */
  instead?: { title: string; variantTitle: string | null };
}

/** What really happened. */
export interface ReplacementOutcome {
  kind: 'replacement';
  draftOrderId: string;
  orderId: string;
  orderName: string;
  at: string;
}
