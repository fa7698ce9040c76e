/** Documents of returns. Field names are the schema's where a field needs no resolver. */
import type { Doc } from '../../types.ts';
import type { MoneyBag } from '../money.ts';

export type ReturnStatus = 'REQUESTED' | 'OPEN' | 'CLOSED' | 'DECLINED' | 'CANCELED';

export interface ReturnLine extends Doc {
  fulfillmentLineItemId: string;
  /** The order's line behind it. */
  lineItemId: string;
  quantity: number;
  processedQuantity: number;
  /** Id of a ReturnReasonDefinition. */
  reasonId: string;
  returnReasonNote: string;
  customerNote: string | null;
  restockingFee: { id: string; percentage: number } | null;
}

export interface ExchangeLine extends Doc {
  productId: string;
  variantId: string;
  title: string;
  variantTitle: string | null;
  variantSku: string | null;
  quantity: number;
  processedQuantity: number;
  /** Lines of the order it became. */
  lineItemIds: string[];
  discount: { percentage: number } | { amount: string } | null;
  discountDescription: string | null;
}

export interface Disposition extends Doc {
  createdAt: string;
  locationId: string | null;
  quantity: number;
  type: 'MISSING' | 'NOT_RESTOCKED' | 'PROCESSING_REQUIRED' | 'RESTOCKED';
}

/** What the warehouse awaits of a return. */
export interface ReverseOrder {
  id: string;
  status: 'OPEN' | 'CLOSED' | 'CANCELED';
  lines: (Doc & { returnLineId: string; totalQuantity: number; dispositions: Disposition[] })[];
  deliveries: ReverseParcel[];
}

export interface ReverseParcel extends Doc {
  lines: (Doc & { reverseLineId: string; quantity: number })[];
  label: { createdAt: string; updatedAt: string; publicFileUrl: string } | null;
  tracking: { carrierName: string | null; number: string | null; url: string | null } | null;
  notified: boolean;
}

/** Kind `Return`. */
export interface Return extends Doc {
  orderId: string;
  name: string;
  status: ReturnStatus;
  createdAt: string;
  closedAt: string | null;
  requestApprovedAt: string | null;
  decline: { reason: string; note: string | null } | null;
  staffId: string | null;
  lines: ReturnLine[];
  exchanges: ExchangeLine[];
  /** Taken once, with the first processing. */
  shippingFees: { id: string; amountSet: MoneyBag; taken: boolean }[];
  /** Absent until somebody approved the return. */
  reverse: ReverseOrder | null;
  refundIds: string[];
}
