import { createHash } from 'node:crypto';
import type { AddressSnapshot } from '#app/gateways/shopify/port/address-snapshot.ts';
import type { RefundTransaction } from '#app/gateways/shopify/port/refunds.ts';
import type { VariantStock } from '#app/gateways/shopify/port/stock.ts';
import type { Money } from '#app/platform/money.ts';

/** What both kinds freeze. Dates are ISO text: a plan is stored as JSON. */
interface PlanBase {
  orderId: string;
  orderName: string;
  orderUpdatedAt: string;
  /** Whether Shopify also writes to the customer. */
  notify: boolean;
}

export interface RefundPlan extends PlanBase {
  kind: 'refund';
  lines: RefundPlanLine[];
  /** Shop currency; null for none. */
  shipping: string | null;
  presentmentShipping: string | null;
  amount: Money;
  presentmentAmount: Money;
  subtotal: Money;
  tax: Money;
  shippingAmount: Money;
  /** What was refundable before: the balance on the screen. */
  maximum: Money;
  presentmentMaximum: Money;
  transactions: RefundTransaction[];
}

export interface RefundPlanLine extends PlanLine {
  restock: 'no_restock' | 'cancel' | 'return';
  locationId: string | null;
  locationName: string | null;
}

export interface PlanLine {
  orderLineId: string;
  title: string;
  variantTitle: string | null;
  quantity: number;
  /** Units bought. */
  bought: number;
}

export interface ReplacementPlan extends PlanBase {
  kind: 'replacement';
  lines: (PlanLine & { variantId: string; unitPrice: string })[];
  /** What the goods cost when they were bought, shop currency. */
  worth: Money;
  shippingAddress: AddressSnapshot;
  /** It is not the order's address: ask at the old one before confirming. */
  addressChanged: boolean;
  customerId: string | null;
  email: string | null;
  presentmentCurrency: string;
  stock: VariantStock[];
}

export type Plan = RefundPlan | ReplacementPlan;

/** Digest of what the agent agreed to. Stock counts and the order's date are shown but not agreed to. */
export function hashOf(plan: Plan): string {
  const { orderUpdatedAt: _, ...agreed } = plan;
  const frozen = agreed.kind === 'replacement' ? { ...agreed, stock: undefined } : agreed;
  return createHash('sha256').update(canonical(frozen)).digest('hex');
}

/** JSON with sorted keys: the same content is the same text, also after PostgreSQL reordered it. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
