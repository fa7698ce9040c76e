import type { Money } from '#app/platform/money.ts';
import type { RefundMade, RefundTransaction } from './refunds.ts';

export interface CancellationsPort {
  /** What decides about cancelling an order, and what it would give back. @throws Problem not_found */
  orderToCancel(orderId: string): Promise<OrderToCancel>;
  /**
   * Asks for the cancellation; Shopify answers a job that is done later.
   * @throws Problem shopify_refused (nothing was asked for), shopify_unknown (read before asking again)
   */
  cancelOrder(order: CancelOrder): Promise<CancelJob>;
  /** Null once Shopify has forgotten it. */
  cancelJob(jobId: string): Promise<CancelJob | null>;
  /** Whether the order is cancelled now, and with which note. @throws Problem not_found */
  cancellation(orderId: string): Promise<CancellationNow>;
}

export interface OrderToCancel {
  name: string;
  updatedAt: Date;
  cancelledAt: Date | null;
  customerId: string | null;
  fulfillmentStatus: string;
  /** A return is asked for or under way. */
  returning: boolean;
  /** A payment is held that its provider has not confirmed yet. */
  authorizing: boolean;
  paid: { shop: Money; presentment: Money };
  /** Held and not taken: cancelling lets go of it. */
  held: { shop: Money; presentment: Money };
  /** Everything that can go back. */
  refund: { shop: Money; presentment: Money; shipping: Money; maximum: Money; presentmentMaximum: Money; transactions: RefundTransaction[] };
  lines: { orderLineId: string; title: string; variantTitle: string | null; quantity: number; current: number; refundable: number; unfulfilled: number }[];
}

export interface CancelOrder {
  orderId: string;
  reason: CancelReason;
  /** Where what was paid goes; `kept`: nowhere. */
  money: 'original' | 'store_credit' | 'kept';
  /** Of store credit; null for none. */
  creditExpiresAt: Date | null;
  restock: boolean;
  notify: boolean;
  /** At most 255 characters; no customer sees it. */
  staffNote: string;
}

export type CancelReason = 'customer' | 'inventory' | 'fraud' | 'declined' | 'staff' | 'other';

export interface CancelJob {
  id: string;
  state: 'running' | 'done' | 'failed';
  errors: { code: string | null; message: string }[];
}

export interface CancellationNow {
  cancelledAt: Date | null;
  staffNote: string | null;
  /** Every refund of the order; Shopify does not say which of them the cancellation made. */
  refunds: RefundMade[];
}
