import type { Money } from '#app/platform/money.ts';
import type { RefundMade, RefundTransaction } from './refunds.ts';

/** Needs the optional scope write_returns, which includes reading. */
export interface ReturnsPort {
  /** The order's returns, the newest first, whoever made them. @throws Problem not_found for an order that Shopify does not show */
  returnsOf(orderId: string): Promise<OrderReturn[]>;
  /** Null when Shopify has none, or hides its order. */
  orderReturn(returnId: string): Promise<OrderReturn | null>;
  /** What of an order can come back. @throws Problem not_found */
  returnableUnits(orderId: string): Promise<ReturnableUnits>;
  /** The reasons that can be given, in the language that Shopify answers; deleted ones left out. */
  returnReasons(): Promise<ReturnReason[]>;
  /** What a return would come to. @throws Problem not_possible (units no longer there) */
  calculateReturn(wanted: ReturnWanted): Promise<CalculatedReturn>;
  /** Opens a return. Shopify keeps no key for it: look for the marker in the notes before sending again. */
  createReturn(wanted: ReturnWanted): Promise<OrderReturn>;
  /** What taking in these units would come to now. @throws Problem not_found, not_possible (units no longer there) */
  returnOutcome(returnId: string, wanted: IntakeWanted): Promise<ReturnOutcome>;
  /** Takes goods in, brings new ones onto the order, gives money back. No key either. */
  processReturn(intake: Intake): Promise<ReturnProcessed>;
  /** Refunds of an order since then, oldest first, with what can be told of who made them. @throws Problem not_found */
  intakeRefunds(orderId: string, since: Date): Promise<IntakeRefund[]>;
  /** Answers a request, or closes, reopens, cancels a return. @throws Problem shopify_refused where it is in no state for it */
  changeReturn(returnId: string, change: ReturnChange): Promise<OrderReturn>;
  /** Gives the buyer a label or a tracking number for the way back. */
  sendReturnLabel(label: ReturnLabel): Promise<void>;
}

export type ReturnStatus = 'requested' | 'open' | 'closed' | 'declined' | 'canceled';

export interface OrderReturn {
  id: string;
  orderId: string;
  /** Such as "#1042-R1". */
  name: string;
  status: ReturnStatus;
  createdAt: Date;
  closedAt: Date | null;
  decline: { reason: string; note: string | null } | null;
  lines: ReturnLine[];
  /** It has lines beyond those. */
  more: boolean;
  exchanges: ExchangeLine[];
  /** For sending goods back, in the buyer's currency; null for none. */
  shippingFee: Money | null;
  /** Where labels are added; null until the return is agreed on. */
  reverseOrderId: string | null;
  deliveries: { id: string; trackingNumber: string | null; trackingUrl: string | null; labelUrl: string | null }[];
  refunds: { id: string; note: string | null }[];
}

export interface ReturnLine {
  id: string;
  orderLineId: string;
  fulfillmentLineId: string;
  title: string;
  variantTitle: string | null;
  variantId: string | null;
  quantity: number;
  processed: number;
  /** Units that can be taken in now. */
  processable: number;
  reason: string | null;
  note: string;
  customerNote: string | null;
  restockingPercentage: number | null;
  /** What the warehouse awaits of it. */
  reverseLineId: string | null;
}

export interface ExchangeLine {
  id: string;
  title: string;
  variantTitle: string | null;
  variantId: string | null;
  quantity: number;
  processed: number;
}

export interface ReturnReason {
  id: string;
  handle: string;
  name: string;
}

export interface ReturnableUnits {
  order: ReturnOrder;
  lines: { fulfillmentLineId: string; orderLineId: string; title: string; variantTitle: string | null; parcel: string; quantity: number }[];
}

/** The order behind a return, as it is now. */
export interface ReturnOrder {
  updatedAt: Date;
  cancelledAt: Date | null;
  name: string;
  currency: string;
  presentmentCurrency: string;
  /** What the buyer owes; negative: what is owed to the buyer. Shop currency, and the buyer's. */
  outstanding: Money;
  presentmentOutstanding: Money;
  /** Prices contain the tax; else it comes on top. */
  taxesIncluded: boolean;
  /** Somebody who could hold store credit. */
  hasCustomer: boolean;
  lines: { orderLineId: string; refundable: number; bought: number }[];
}

export interface ReturnWanted {
  orderId: string;
  lines: { fulfillmentLineId: string; quantity: number; reasonId: string | null; note: string; restockingPercentage: number | null }[];
  exchanges: { variantId: string; quantity: number; discountPercentage: number | null }[];
  /** In the buyer's currency; null for none. */
  shippingFee: Money | null;
}

/** Each amount in the shop's currency and in the buyer's. */
export interface Both {
  shop: Money;
  presentment: Money;
}

export interface CalculatedReturn {
  lines: { fulfillmentLineId: string; quantity: number; subtotal: Both; tax: Both; restockingFee: Both | null }[];
  exchanges: { variantId: string; quantity: number; unit: Both; subtotal: Both; tax: Both }[];
  shippingFee: Both | null;
}

export interface IntakeWanted {
  lines: { returnLineId: string; quantity: number }[];
  exchanges: { exchangeLineId: string; quantity: number }[];
  /** Give back all of the order's shipping that is left. */
  shipping: boolean;
  asCredit: boolean;
}

export interface ReturnOutcome {
  order: ReturnOrder;
  doc: OrderReturn;
  /** The goods coming back, after discounts. */
  goods: Both;
  tax: Both;
  fees: Both;
  shipping: Both;
  maximum: Both;
  /** What goes back to the buyer; null where nothing does. */
  refund: Both | null;
  /** What the buyer comes to owe; null where nothing. */
  owed: Both | null;
  transactions: RefundTransaction[];
}

export interface Intake {
  returnId: string;
  note: string;
  notify: boolean;
  lines: { returnLineId: string; quantity: number; reverseLineId: string | null; restockAt: string | null }[];
  exchanges: { exchangeLineId: string; quantity: number }[];
  shipping: boolean;
  /** Null: nothing is given back now. */
  money: { transactions: { parentId: string; presentmentAmount: Money }[]; credit: Money | null } | null;
}

export interface ReturnProcessed {
  doc: OrderReturn;
  refunds: RefundMade[];
}

export interface IntakeRefund extends RefundMade {
  /** The return that it belongs to; null for none, or where Shopify does not say. */
  returnId: string | null;
  /** What its payments were to give, whatever has become of them; the buyer's currency. */
  asked: Money;
  /** The app that Shopify names; null where it names none, which says nothing. */
  by: 'us' | 'others' | null;
}

export type ReturnChange =
  | { to: 'approve'; notify: boolean }
  | { to: 'decline'; reason: 'FINAL_SALE' | 'OTHER' | 'RETURN_PERIOD_ENDED'; note: string | null; notify: boolean }
  | { to: 'close' }
  | { to: 'reopen' }
  | { to: 'cancel' };

export interface ReturnLabel {
  reverseOrderId: string;
  trackingNumber: string | null;
  trackingUrl: string | null;
  /** A file that Shopify can fetch. */
  labelUrl: string | null;
  notify: boolean;
}
