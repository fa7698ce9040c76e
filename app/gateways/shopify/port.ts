import type { Money } from '#app/platform/money.ts';

/**
 * What Mend asks of Shopify, in Mend's words. Ids are Shopify's numeric ids as
 * text ("5123456789"), without the gid prefix. Money is Shopify's decimal
 * string. Dates are Date. Every call throws Problem: shopify_unavailable
 * (retry), shopify_unknown (it may have happened: read before acting again),
 * shopify_refused (userErrors, in `details.shown`), scope_missing,
 * staff_not_permitted, customer_data_withheld (the app is not approved for it).
 */
export interface ShopifyPort extends ShopPort, OrdersPort, RefundsPort, DraftOrdersPort, HelpPort {}

export interface ShopPort {
  shopProfile(): Promise<ShopProfile>;
  /** What Shopify withholds from an app it has not approved for protected customer data; null where the shop has no order to tell it by. */
  withheldData(): Promise<WithheldData[] | null>;
}

/** `everything`: orders and customers themselves. */
export type WithheldData = 'everything' | 'name' | 'email' | 'phone' | 'address';

export interface ShopProfile {
  id: string;
  domain: string;
  name: string;
  email: string | null;
  currency: string;
  timeZone: string;
  /** Public address without a trailing slash. */
  storefrontUrl: string;
  /** Language of the primary locale when it is readable, else of the e-mail locale; ko or en, else en. */
  locale: 'ko' | 'en';
  planName: string | null;
  passwordPageOn: boolean;
  scopes: string[];
}

export interface OrdersPort {
  /** The order as it is now, with everything the ticket page shows. Null when Shopify has none (or hides it). */
  liveOrder(orderId: string): Promise<LiveOrder | null>;
  /** One order for the snapshot; null when gone. */
  orderSnapshot(orderId: string): Promise<OrderSnapshot | null>;
  /** The orders of these ids that Shopify has and shows, whole. */
  orderSnapshots(orderIds: readonly string[]): Promise<OrderSnapshot[]>;
  /** The ids among these of orders that Shopify has and shows: much cheaper than reading them. */
  ordersShown(orderIds: readonly string[]): Promise<string[]>;
  /** Orders changed since, oldest change first, a page at a time; throttled politely. */
  ordersUpdatedSince(since: Date, cursor: string | null): Promise<{ orders: OrderSnapshot[]; cursor: string | null }>;
  /** By name such as "#1042"; at most 5. */
  ordersByName(name: string): Promise<OrderSnapshot[]>;
  ordersOfCustomer(customerId: string): Promise<OrderSnapshot[]>;
  customerByEmail(email: string): Promise<CustomerSnapshot | null>;
  customerByPhone(phone: string): Promise<CustomerSnapshot | null>;
  customer(customerId: string): Promise<CustomerSnapshot | null>;
  /** By one of these (phone: E.164); who changed last comes first, at most 10. */
  customersFound(wanted: { email: string } | { phone: string } | { name: string }): Promise<CustomerSnapshot[]>;
  ordersCount(): Promise<number>;
  /** Starts the bulk query of orders with their lines; answers its id. */
  startOrdersBulk(): Promise<string>;
  bulkOperation(id: string): Promise<{ state: 'running' | 'completed' | 'failed' | 'cancelled'; objectCount: number; url: string | null; error: string | null }>;
  /** Orders with lines (no fulfilments or refunds: those hang on lists) out of a finished bulk result, streamed. */
  readOrdersBulk(url: string): AsyncIterable<OrderSnapshot>;
}

export interface AddressSnapshot {
  name: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  province: string | null;
  zip: string | null;
  countryCode: string | null;
  phone: string | null;
}

export interface CustomerSnapshot {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  locale: string | null;
  orderCount: number;
  updatedAt: Date;
}

export interface OrderSnapshot {
  id: string;
  name: string;
  number: number;
  customer: CustomerSnapshot | null;
  email: string | null;
  phone: string | null;
  createdAt: Date;
  updatedAt: Date;
  cancelledAt: Date | null;
  closedAt: Date | null;
  financialStatus: string | null;
  fulfillmentStatus: string | null;
  currency: string;
  presentmentCurrency: string;
  total: string;
  totalRefunded: string;
  presentmentTotal: string;
  shippingAddress: AddressSnapshot | null;
  tags: string[];
  lines: OrderLineSnapshot[];
  /** Undefined where the source does not carry them (bulk). */
  fulfillments?: FulfillmentSnapshot[];
  refunds?: RefundSnapshot[];
}

export interface OrderLineSnapshot {
  id: string;
  title: string;
  variantTitle: string | null;
  sku: string | null;
  productId: string | null;
  variantId: string | null;
  imageUrl: string | null;
  quantity: number;
  currentQuantity: number;
  unitPrice: string;
}

export interface FulfillmentSnapshot {
  id: string;
  name: string | null;
  status: string;
  displayStatus: string | null;
  trackingCompany: string | null;
  trackingNumber: string | null;
  trackingUrl: string | null;
  createdAt: Date;
  updatedAt: Date;
  estimatedDeliveryAt: Date | null;
  deliveredAt: Date | null;
  lines: { orderLineId: string; quantity: number }[];
  events: FulfillmentEventSnapshot[];
}

export interface FulfillmentEventSnapshot {
  id: string;
  status: string;
  message: string | null;
  place: string | null;
  happenedAt: Date;
}

export interface RefundSnapshot {
  id: string;
  createdAt: Date;
  note: string | null;
  total: string;
  lines: { orderLineId: string; quantity: number }[];
}

export interface LiveOrder extends OrderSnapshot {
  fulfillments: FulfillmentSnapshot[];
  refunds: RefundSnapshot[];
  paid: Money;
  refundable: Money;
  presentmentRefundable: Money;
  shippingTotal: Money;
  refundableShipping: Money;
  payments: { kind: string; status: string; gateway: string; amount: Money; at: Date }[];
  live: LiveOrderLine[];
  cancelReason: string | null;
  adminUrl: string;
}

export interface LiveOrderLine {
  id: string;
  refundableQuantity: number;
  unfulfilledQuantity: number;
  discountedUnit: Money;
  /** What can be sold now, over all locations; null when stock is not tracked. */
  available: number | null;
}

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

export interface DraftOrdersPort {
  createDraftOrder(draft: DraftWanted): Promise<DraftMade>;
  /** Completes exactly this draft. When it is complete already, answers what it became. */
  completeDraftOrder(draftOrderId: string): Promise<DraftMade>;
  draftOrder(draftOrderId: string): Promise<DraftMade | null>;
  deleteDraftOrder(draftOrderId: string): Promise<void>;
  draftOrdersTagged(tag: string): Promise<DraftMade[]>;
  tagOrder(orderId: string, tags: string[]): Promise<void>;
  /** What can be sold now of these variants, by location. */
  stock(variantIds: string[]): Promise<VariantStock[]>;
}

export interface DraftWanted {
  customerId: string | null;
  /** Shopify sends its order confirmation here on completion; null for no confirmation. */
  email: string | null;
  lines: { variantId: string; quantity: number }[];
  shippingAddress: AddressSnapshot;
  shippingTitle: string;
  /** Presentment currency. */
  currency: string;
  note: string;
  tags: string[];
  /** Title of the 100 % discount. */
  reason: string;
}

export interface DraftMade {
  id: string;
  name: string;
  state: 'open' | 'completed';
  tags: string[];
  total: Money;
  order: { id: string; name: string; createdAt: Date } | null;
}

export interface VariantStock {
  variantId: string;
  title: string;
  tracked: boolean;
  sellsWhenOut: boolean;
  locations: { id: string; name: string; available: number }[];
}

export interface HelpPort {
  /** Writes the app-data metafield that the help block reads. */
  publishHelp(json: string): Promise<void>;
}
