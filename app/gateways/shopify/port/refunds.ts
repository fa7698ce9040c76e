import type { Money } from '#app/platform/money.ts';

export interface RefundsPort {
  suggestedRefund(orderId: string, wanted: RefundWanted): Promise<SuggestedRefund>;
  /** Moves money. The key makes it once: the same key gives the first result. */
  createRefund(order: RefundOrder): Promise<RefundMade>;
  /** Refunds of an order whose note carries this marker, as they are now. */
  refundsMarked(orderId: string, marker: string): Promise<RefundMade[]>;
}

export interface RefundWanted {
  lines: { orderLineId: string; quantity: number; restock: 'no_restock' | 'cancel' | 'return'; locationId?: string }[];
  /** Shop currency decimal string of shipping to give back; null for none. */
  shipping: string | null;
}

export interface SuggestedRefund {
  orderUpdatedAt: Date;
  orderCancelledAt: Date | null;
  /** Shop currency. */
  amount: Money;
  presentmentAmount: Money;
  subtotal: Money;
  tax: Money;
  shipping: Money;
  presentmentShipping: Money;
  /** Shipping that is still refundable, shop currency. */
  shippingMaximum: Money;
  maximum: Money;
  presentmentMaximum: Money;
  /** What each line of the order has left: to refund, and not yet shipped. */
  lines: { orderLineId: string; refundable: number; unfulfilled: number }[];
  transactions: RefundTransaction[];
}

export interface RefundTransaction {
  parentId: string;
  gateway: string;
  amount: Money;
  presentmentAmount: Money;
  /** The way back as people know it: the gateway's name and the masked number of a card. */
  gatewayName: string | null;
  accountNumber: string | null;
}

export interface RefundOrder extends RefundWanted {
  orderId: string;
  key: string;
  note: string;
  notify: boolean;
  /** Presentment currency of the transactions. */
  currency: string;
  /** Shipping in the presentment currency, which is what Shopify takes; null for none. */
  presentmentShipping: string | null;
  transactions: RefundTransaction[];
}

export interface RefundMade {
  id: string;
  at: Date;
  amount: Money;
  presentmentAmount: Money;
  note: string | null;
  /** The payment provider has not said yet whether the money went. */
  pending: boolean;
  /** The payment provider sent it back: no money moved. */
  bounced: boolean;
}
