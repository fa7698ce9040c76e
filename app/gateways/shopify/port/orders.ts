import type { Money } from '#app/platform/money.ts';
import type { FulfillmentSnapshot, OrderSnapshot, RefundSnapshot } from './order-snapshot.ts';

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
  ordersCount(): Promise<number>;
  tagOrder(orderId: string, tags: string[]): Promise<void>;
  /** What speaks for and against acting on it with nobody looking. @throws Problem not_found */
  orderStanding(orderId: string): Promise<OrderStanding>;
}

export interface OrderStanding {
  createdAt: Date;
  updatedAt: Date;
  cancelledAt: Date | null;
  /** Shopify's OrderDisplayFinancialStatus, OrderDisplayFulfillmentStatus and OrderReturnStatus. */
  financialStatus: string | null;
  fulfillmentStatus: string;
  returnStatus: string;
  /** As it stands now, and what of it went back; shop currency. */
  total: Money;
  refunded: Money;
  /** Shopify or an app sees a risk of fraud, or has not finished looking. */
  risky: boolean;
  /** Nobody has looked for a risk: not yet, or in this shop never. */
  unassessed: boolean;
  /** Without those that never left. */
  parcels: { deliveredAt: Date | null }[];
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
  /** Fields were left out because Shopify has not approved the app for them. */
  withheld: boolean;
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
