/** Builds an order from what was put in the basket. Payments, parcels and refunds come after. */
import { Decimal } from 'decimal.js';
import { gid } from '../gid.ts';
import { allocateBag, multiply, subtract, zeroLike, add } from '../money.ts';
import type { MoneyBag } from '../money.ts';
import { settleOrder } from './settle-order.ts';
import type { Address, Allocation, DiscountApplication, Duty, LineItem, Order, ShippingLine, TaxLine } from './shapes.ts';

export interface BasketLine {
  title: string;
  variantTitle: string | null;
  sku: string | null;
  vendor: string | null;
  quantity: number;
  productId: string | null;
  variantId: string | null;
  image: LineItem['image'];
  unitPriceSet: MoneyBag;
  requiresShipping: boolean;
  taxable: boolean;
  grams: number;
  customAttributes?: { key: string; value: string }[];
  /** Discounts of this line alone, already in money. */
  discounts?: Allocation[];
  /** Customs on the whole line, when the buyer pays them at checkout. */
  duties?: Pick<Duty, 'harmonizedSystemCode' | 'countryCodeOfOrigin' | 'price'>[];
}

/** A tax as the place of delivery asks it. `rate` 0.1 is ten per cent. */
export interface Tax {
  title: string;
  rate: number;
  onShipping: boolean;
}

export interface Basket {
  name: string;
  number: number;
  orderNumber: number;
  createdAt: string;
  currencyCode: string;
  presentmentCurrencyCode: string;
  taxesIncluded: boolean;
  taxes: Tax[];
  lines: BasketLine[];
  discounts: DiscountApplication[];
  /** A discount across all lines, in money; spread by line totals. */
  across?: { application: number; amountSet: MoneyBag };
  shipping: { title: string; code: string | null; price: MoneyBag } | null;
  customerId: string | null;
  email: string | null;
  phone: string | null;
  locale: string;
  shippingAddress: Address | null;
  billingAddress: Address | null;
  tags: string[];
  note: string | null;
  customAttributes: { key: string; value: string }[];
  sourceName: string;
  draftOrderId?: string;
}

/** Returns a settled, unpaid and unfulfilled order. `nextId` gives numeric ids by kind. */
export function buildOrder(basket: Basket, nextId: (kind: string) => string): Order {
  const id = nextId('Order');
  const lines = basket.lines.map((line) => lineOf(line, gid('LineItem', nextId('LineItem')), nextId));
  if (basket.across) spread(basket.across, lines);
  for (const line of lines) settlePrices(line, basket);
  const shipping = basket.shipping ? [shippingOf(basket.shipping, basket, gid('ShippingLine', nextId('ShippingLine')))] : [];
  const order = {
    ...plainFields(basket),
    id: gid('Order', id),
    legacyResourceId: id,
    confirmationNumber: confirmationNumber(id),
    lines,
    shipping,
    requiresShipping: lines.some((line) => line.requiresShipping),
  } as unknown as Order;
  return settleOrder(order, []);
}

/** A line put on an order after it was placed, priced and taxed as its basket would have been. */
export function addedLine(line: BasketLine, market: Pick<Basket, 'taxes' | 'taxesIncluded'>, nextId: (kind: string) => string): LineItem {
  const added = { ...lineOf(line, gid('LineItem', nextId('LineItem')), nextId), added: true };
  settlePrices(added, market);
  return added;
}

/** The tax on an amount: contained in it when prices include tax, else on top. */
export function taxLines(amount: MoneyBag, taxes: Tax[], included: boolean): TaxLine[] {
  return taxes.map(({ title, rate }) => ({
    title,
    rate,
    ratePercentage: new Decimal(rate).times(100).toNumber(),
    priceSet: multiply(amount, included ? new Decimal(rate).div(new Decimal(rate).plus(1)) : rate),
    channelLiable: false,
    source: 'Shopify',
  }));
}

function lineOf(line: BasketLine, id: string, nextId: (kind: string) => string): LineItem {
  const originalTotalSet = multiply(line.unitPriceSet, line.quantity);
  return {
    id,
    title: line.title,
    name: line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title,
    variantTitle: line.variantTitle,
    sku: line.sku,
    vendor: line.vendor,
    quantity: line.quantity,
    productId: line.productId,
    variantId: line.variantId,
    image: line.image,
    originalUnitPriceSet: line.unitPriceSet,
    originalTotalSet,
    allocations: [...(line.discounts ?? [])],
    taxLines: [],
    ...(line.duties && { duties: line.duties.map((duty) => ({ ...duty, id: gid('Duty', nextId('Duty')), taxLines: [] })) }),
    requiresShipping: line.requiresShipping,
    taxable: line.taxable,
    isGiftCard: false,
    merchantEditable: true,
    grams: line.grams,
    customAttributes: line.customAttributes ?? [],
    totalDiscountSet: zeroLike(originalTotalSet),
    paidTotalSet: originalTotalSet,
    fulfilledQuantity: 0,
    currentQuantity: line.quantity,
    refundableQuantity: line.quantity,
    unfulfilledQuantity: line.quantity,
  };
}

function spread(across: { application: number; amountSet: MoneyBag }, lines: LineItem[]): void {
  const left = lines.map((line) => subtract(line.originalTotalSet, discountOf(line)));
  allocateBag(across.amountSet, left).forEach((allocatedAmountSet, index) =>
    lines[index]!.allocations.push({ allocatedAmountSet, application: across.application }),
  );
}

function settlePrices(line: LineItem, basket: Pick<Basket, 'taxes' | 'taxesIncluded'>): void {
  line.totalDiscountSet = discountOf(line);
  line.paidTotalSet = subtract(line.originalTotalSet, line.totalDiscountSet);
  line.taxLines = line.taxable ? taxLines(line.paidTotalSet, basket.taxes, basket.taxesIncluded) : [];
  // Import tax is asked on the duty too. That it lies inside the duty where prices include tax is our reading.
  for (const duty of line.duties ?? []) duty.taxLines = taxLines(duty.price, basket.taxes, basket.taxesIncluded);
}

function discountOf(line: LineItem): MoneyBag {
  return add(zeroLike(line.originalTotalSet), ...line.allocations.map((one) => one.allocatedAmountSet));
}

function shippingOf(shipping: NonNullable<Basket['shipping']>, basket: Basket, id: string): ShippingLine {
  const taxes = basket.taxes.filter((tax) => tax.onShipping);
  return {
    id,
    title: shipping.title,
    code: shipping.code,
    source: 'shopify',
    custom: shipping.code === null,
    carrierIdentifier: null,
    deliveryCategory: null,
    phone: null,
    shippingRateHandle: null,
    originalPriceSet: shipping.price,
    discountedPriceSet: shipping.price,
    currentDiscountedPriceSet: shipping.price,
    taxLines: taxLines(shipping.price, taxes, basket.taxesIncluded),
    discountAllocations: [],
    isRemoved: false,
  };
}

function plainFields(basket: Basket): Record<string, unknown> {
  const { name, number, orderNumber, createdAt, currencyCode, presentmentCurrencyCode, taxesIncluded, discounts } = basket;
  const { customerId, email, phone, shippingAddress, billingAddress, tags, note, customAttributes, sourceName } = basket;
  return {
    name,
    number,
    orderNumber,
    createdAt,
    processedAt: createdAt,
    updatedAt: createdAt,
    cancelledAt: null,
    cancelReason: null,
    cancellation: null,
    closed: false,
    closedAt: null,
    confirmed: true,
    currencyCode,
    presentmentCurrencyCode,
    taxesIncluded,
    discounts,
    discountCodes: discounts.flatMap((one) => one.code ?? []),
    discountCode: discounts.find((one) => one.code)?.code ?? null,
    customerId,
    email,
    phone,
    customerLocale: basket.locale,
    shippingAddress,
    billingAddress,
    displayAddress: shippingAddress ?? billingAddress,
    billingAddressMatchesShippingAddress: shippingAddress?.address1 === billingAddress?.address1,
    tags: [...tags].sort(),
    note,
    customAttributes,
    sourceName,
    sourceIdentifier: null,
    poNumber: null,
    clientIp: null,
    draftOrderId: basket.draftOrderId ?? null,
    waits: null,
    payments: [],
    refundDocs: [],
    fulfillmentIds: [],
    test: false,
    edited: false,
    estimatedTaxes: false,
    taxExempt: false,
    dutiesIncluded: false,
    productNetwork: false,
    canNotifyCustomer: email !== null,
    customerAcceptsMarketing: false,
    merchantEditable: true,
    merchantEditableErrors: [],
    hasTimelineComment: false,
    returnStatus: 'NO_RETURN',
    registeredSourceUrl: null,
    additionalFees: [],
    disputes: [],
    alerts: [],
    paymentTerms: null,
    currentTotalAdditionalFeesSet: null,
    originalTotalAdditionalFeesSet: null,
  };
}

/** Nine letters and digits, as on a buyer's confirmation page. */
function confirmationNumber(id: string): string {
  return BigInt(id).toString(36).toUpperCase().padStart(9, 'Q').slice(-9);
}
