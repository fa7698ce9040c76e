/** Documents around an order. Field names are the schema's, so that most fields need no resolver. */
import type { Doc } from '../../types.ts';
import type { MoneyBag } from '../money.ts';

export interface TaxLine {
  title: string;
  rate: number;
  ratePercentage: number;
  priceSet: MoneyBag;
  channelLiable: boolean;
  source: string;
}

export interface Allocation {
  allocatedAmountSet: MoneyBag;
  /** Index into the order's discountApplications. */
  application: number;
}

export interface DiscountApplication {
  __typename: 'ManualDiscountApplication' | 'DiscountCodeApplication';
  index: number;
  title?: string;
  description?: string | null;
  code?: string;
  allocationMethod: 'ACROSS' | 'EACH' | 'ONE';
  targetSelection: 'ALL' | 'ENTITLED' | 'EXPLICIT';
  targetType: 'LINE_ITEM' | 'SHIPPING_LINE';
  value: { __typename: 'PricingPercentageValue'; percentage: number } | { __typename: 'MoneyV2'; amount: string; currencyCode: string };
}

/** What customs ask of a line, paid at checkout on top of the price. */
export interface Duty extends Doc {
  harmonizedSystemCode: string;
  countryCodeOfOrigin: string;
  price: MoneyBag;
  taxLines: TaxLine[];
}

export interface LineItem extends Doc {
  title: string;
  name: string;
  variantTitle: string | null;
  sku: string | null;
  vendor: string | null;
  quantity: number;
  productId: string | null;
  variantId: string | null;
  image: { id: string; url: string; altText: string; width: number; height: number } | null;
  originalUnitPriceSet: MoneyBag;
  allocations: Allocation[];
  taxLines: TaxLine[];
  /** Absent on lines without any. */
  duties?: Duty[];
  /** Put on the order after it was placed. */
  added?: boolean;
  requiresShipping: boolean;
  taxable: boolean;
  isGiftCard: boolean;
  grams: number;
  customAttributes: { key: string; value: string }[];
  // Settled from the above, the fulfillments and the refunds.
  originalTotalSet: MoneyBag;
  totalDiscountSet: MoneyBag;
  /** After every discount, codes included: what the buyer pays for the line. */
  paidTotalSet: MoneyBag;
  fulfilledQuantity: number;
  currentQuantity: number;
  refundableQuantity: number;
  unfulfilledQuantity: number;
}

export interface ShippingLine extends Doc {
  title: string;
  code: string | null;
  source: string;
  originalPriceSet: MoneyBag;
  discountedPriceSet: MoneyBag;
  taxLines: TaxLine[];
  isRemoved: boolean;
}

export interface Transaction extends Doc {
  kind: 'SALE' | 'AUTHORIZATION' | 'CAPTURE' | 'VOID' | 'REFUND';
  status: 'SUCCESS' | 'PENDING' | 'FAILURE';
  gateway: string;
  formattedGateway: string;
  manualPaymentGateway: boolean;
  amountSet: MoneyBag;
  /** What rounding added to a payment in cash, or took off it; apart from the amount. */
  amountRoundingSet?: MoneyBag;
  /** Of a hold: the deadline passed before it was captured. */
  expired?: boolean;
  createdAt: string;
  processedAt: string;
  parentId: string | null;
  test: boolean;
}

export type RestockType = 'NO_RESTOCK' | 'CANCEL' | 'RETURN' | 'LEGACY_RESTOCK';

export interface RefundLineItem extends Doc {
  lineItemId: string;
  quantity: number;
  restockType: RestockType;
  restocked: boolean;
  locationId: string | null;
  priceSet: MoneyBag;
  subtotalSet: MoneyBag;
  totalTaxSet: MoneyBag;
}

/** Why more or less money went back than lines, shipping and duties come to. */
export type DiscrepancyReason = 'CUSTOMER' | 'DAMAGE' | 'RESTOCK' | 'REFUND_DISCREPANCY';

/** Calculated minus actual: positive in the merchant's favour. */
export interface OrderAdjustment extends Doc {
  amountSet: MoneyBag;
  taxAmountSet: MoneyBag;
  reason: DiscrepancyReason;
}

export interface Refund extends Doc {
  createdAt: string;
  updatedAt: string;
  processedAt: string;
  note: string | null;
  refundLines: RefundLineItem[];
  shippingRefunds: { id: string; shippingLineId: string; subtotalAmountSet: MoneyBag; taxAmountSet: MoneyBag }[];
  /** The tax is absent on refunds booked before duties were taxed. */
  duties: { dutyId: string; amountSet: MoneyBag; taxSet?: MoneyBag }[];
  /** Absent on refunds booked before adjustments were kept. */
  adjustments?: OrderAdjustment[];
  transactionIds: string[];
  totalRefundedSet: MoneyBag;
  staffId: string | null;
  /** Absent on refunds of the admin, and where Shopify does not keep it. */
  appId?: string;
  /** What the caller gave as its note, whatever was kept of it: for tests to tell whose it was. */
  told?: string | null;
}

/** What one edit of an order changed. */
export interface OrderEdit {
  id: string;
  at: string;
  staffId: string | null;
  /** Absent on edits of the admin. */
  appId?: string;
  staffNote?: string;
  notified?: boolean;
  /** Units put on; with their worth where they joined a line that was there. */
  additions: { lineItemId: string; quantity: number; worth?: { subtotalSet: MoneyBag; taxSet: MoneyBag } }[];
  /** Units taken off, with what they were worth. */
  removals: { lineItemId: string; quantity: number; subtotalSet: MoneyBag; taxSet: MoneyBag }[];
}

export interface Address {
  id: string;
  firstName: string | null;
  lastName: string | null;
  name: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  province: string | null;
  provinceCode: string | null;
  country: string | null;
  countryCodeV2: string | null;
  zip: string | null;
  phone: string | null;
}

export interface Order extends Doc {
  name: string;
  number: number;
  orderNumber: number;
  createdAt: string;
  processedAt: string;
  updatedAt: string;
  cancelledAt: string | null;
  cancelReason: string | null;
  closedAt: string | null;
  currencyCode: string;
  presentmentCurrencyCode: string;
  taxesIncluded: boolean;
  customerId: string | null;
  email: string | null;
  phone: string | null;
  customerLocale: string;
  tags: string[];
  note: string | null;
  customAttributes: { key: string; value: string }[];
  sourceName: string;
  shippingAddress: Address | null;
  billingAddress: Address | null;
  lines: LineItem[];
  discounts: DiscountApplication[];
  shipping: ShippingLine[];
  payments: Transaction[];
  refundDocs: Refund[];
  /** Absent on orders that were never edited. */
  edits?: OrderEdit[];
  /** What processed returns charge. Absent on orders of which nothing was processed. */
  returnFees?: { id: string; returnId: string; amountSet: MoneyBag }[];
  fulfillmentIds: string[];
  /** Where the parcel waits when it is not simply unfulfilled. */
  waits: 'ON_HOLD' | 'SCHEDULED' | 'IN_PROGRESS' | 'PENDING_FULFILLMENT' | 'REQUEST_DECLINED' | null;
  /** What fraud analysis advises; absent: to accept it. */
  advised?: 'ACCEPT' | 'INVESTIGATE' | 'CANCEL' | 'NONE';
  /** Set on orders made of a draft. */
  draftOrderId: string | null;
  displayFinancialStatus: string;
  displayFulfillmentStatus: string;
  totalPriceSet: MoneyBag;
  subtotalPriceSet: MoneyBag;
  totalReceivedSet: MoneyBag;
  totalRefundedSet: MoneyBag;
  totalShippingPriceSet: MoneyBag;
  totalTaxSet: MoneyBag;
  totalDiscountsSet: MoneyBag;
}

export interface FulfillmentEvent extends Doc {
  status: string;
  happenedAt: string;
  createdAt: string;
  message: string | null;
  address1: string | null;
  city: string | null;
  province: string | null;
  country: string | null;
  zip: string | null;
  latitude: number | null;
  longitude: number | null;
  estimatedDeliveryAt: string | null;
}

export interface Fulfillment extends Doc {
  orderId: string;
  name: string;
  createdAt: string;
  updatedAt: string;
  status: 'SUCCESS' | 'CANCELLED';
  displayStatus: string;
  locationId: string;
  /** Key of the carrier in `seed/carriers.ts`. */
  carrier: string;
  /** A lost parcel is never scanned again. */
  lost: boolean;
  trackings: { company: string; number: string; url: string }[];
  lines: { id: string; lineItemId: string; quantity: number }[];
  scans: FulfillmentEvent[];
  estimatedDeliveryAt: string | null;
  inTransitAt: string | null;
  deliveredAt: string | null;
  totalQuantity: number;
  requiresShipping: boolean;
}
