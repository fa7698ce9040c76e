import type { AddressSnapshot } from './address-snapshot.ts';
import type { CustomerSnapshot } from './customers.ts';

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
  /** All that was ever ordered: before what was taken off or refunded, with what was added after the purchase. */
  total: string;
  totalRefunded: string;
  presentmentTotal: string;
  /** At purchase. */
  originalTotal: string;
  originalPresentmentTotal: string;
  /** As it stands: after edits, returns and refunds. */
  currentTotal: string;
  currentPresentmentTotal: string;
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
  /** One for each box, in Shopify's order. */
  trackings: TrackingSnapshot[];
  createdAt: Date;
  updatedAt: Date;
  estimatedDeliveryAt: Date | null;
  deliveredAt: Date | null;
  lines: { orderLineId: string; quantity: number }[];
  events: FulfillmentEventSnapshot[];
}

export interface TrackingSnapshot {
  company: string | null;
  number: string | null;
  /** Whoever fulfils an order may write any address there. */
  url: string | null;
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
  /** Decimal string, shop currency. */
  total: string;
  /** The same in the order's presentment currency; null where it was kept by a version that did not read it. */
  presentmentTotal: string | null;
  lines: { orderLineId: string; quantity: number }[];
}
