import type { RestockType } from '../../state/orders/shapes.ts';

/** The schema's RefundInput, as far as the sandbox reads it. */
export interface RefundInput {
  orderId: string;
  currency?: string | null;
  note?: string | null;
  notify?: boolean | null;
  allowOverRefunding?: boolean | null;
  refundDuties?: unknown[] | null;
  refundMethods?: unknown[] | null;
  refundLineItems?: { lineItemId: string; quantity: number; restockType?: RestockType | null; locationId?: string | null }[] | null;
  shipping?: { amount?: string | null; fullRefund?: boolean | null } | null;
  transactions?: { amount: string; gateway: string; kind: string; orderId: string; parentId?: string | null }[] | null;
}
