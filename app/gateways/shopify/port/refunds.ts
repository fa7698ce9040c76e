import type { Money } from '#app/platform/money.ts';

export interface RefundsPort {
  /** What Shopify would give back now. At most two round trips. */
  suggestedRefund(orderId: string, wanted: RefundWanted): Promise<SuggestedRefund>;
  /** Moves money. The key makes it once: the same key gives the first result. */
  createRefund(order: RefundOrder): Promise<RefundMade>;
  /** Refunds of an order whose note carries this marker, as they are now. */
  refundsMarked(orderId: string, marker: string): Promise<RefundMade[]>;
  /** A refund by its id, as it is now; null where Shopify shows none. */
  refundById(refundId: string): Promise<RefundMade | null>;
}

export interface RefundWanted {
  lines: { orderLineId: string; quantity: number; restock: 'no_restock' | 'cancel' | 'return'; locationId?: string }[];
  /** Shop currency decimal string of shipping to give back; null for none. */
  shipping: string | null;
  /** Duties to give back: of the chosen units, or all that are left; none by default. */
  duties?: WantedDuties;
  /** Reads the locations that goods may go back to. */
  withPlaces?: boolean;
  /** Reads what store credit the customer holds; needs the optional scope read_store_credit_accounts. */
  withCredit?: boolean;
}

export type WantedDuties = 'none' | 'items' | 'all';

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
  duties: RefundDuty[];
  /** Shop currency. */
  dutiesAmount: Money;
  transactions: RefundTransaction[];
  /** Every payment that money can go back through, with what is left of it. */
  ways: RefundWay[];
  customer: { id: string; credit: Money[] | null } | null;
  /** Empty unless asked for; the one that sends online orders comes first. */
  places: { id: string; name: string }[];
}

/** `proportional`: the share of the units refunded with it. */
export interface RefundDuty {
  dutyId: string;
  type: 'full' | 'proportional';
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

export interface RefundWay extends Omit<RefundTransaction, 'amount' | 'presentmentAmount'> {
  left: Money;
  presentmentLeft: Money;
}

export interface RefundOrder extends Pick<RefundWanted, 'lines' | 'shipping'> {
  orderId: string;
  key: string;
  note: string;
  notify: boolean;
  /** Presentment currency of the transactions. */
  currency: string;
  /** Shipping in the presentment currency, which is what Shopify takes; null for none. */
  presentmentShipping: string | null;
  duties?: RefundDuty[];
  transactions: RefundTransaction[];
  /** Given as credit with the shop instead; presentment currency. */
  credit?: { amount: Money; expiresAt: Date | null } | null;
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
  /** Through some of its payments the money went, through others the provider sent it back. */
  partly?: boolean;
}
