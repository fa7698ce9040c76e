import type { WantedDuty } from '../../state/orders/refund-duties.ts';
import type { RestockType } from '../../state/orders/shapes.ts';

/** The schema's RefundInput, as far as the sandbox reads it. */
export interface RefundInput {
  orderId: string;
  currency?: string | null;
  note?: string | null;
  notify?: boolean | null;
  allowOverRefunding?: boolean | null;
  discrepancyReason?: 'CUSTOMER' | 'DAMAGE' | 'OTHER' | 'RESTOCK' | null;
  processedAt?: string | null;
  refundDuties?: WantedDuty[] | null;
  refundMethods?: { storeCreditRefund?: StoreCreditRefund | null }[] | null;
  refundLineItems?: { lineItemId: string; quantity: number; restockType?: RestockType | null; locationId?: string | null }[] | null;
  shipping?: { amount?: string | null; fullRefund?: boolean | null } | null;
  transactions?: { amount: string; gateway: string; kind: string; orderId: string; parentId?: string | null }[] | null;
}

/** Money in the buyer's currency, given as credit with the shop instead of going back the way it came. */
export interface StoreCreditRefund {
  amount: { amount: string; currencyCode: string };
  expiresAt?: string | null;
}

/** The store credits of a refund. */
export function storeCreditsOf(input: RefundInput): StoreCreditRefund[] {
  return (input.refundMethods ?? []).flatMap((method) => method.storeCreditRefund ?? []);
}
