/** Draft orders, priced and stored. */
import type { Doc } from '../../types.ts';
import type { MoneyBag } from '../money.ts';
import type { BasketLine, Tax } from './build-order.ts';
import type { Address, TaxLine } from './shapes.ts';

export interface DraftDiscount {
  title: string | null;
  description: string;
  value: number;
  valueType: 'PERCENTAGE' | 'FIXED_AMOUNT';
  amountSet: MoneyBag;
}

export interface DraftLine extends BasketLine {
  id: string;
  uuid: string;
  name: string;
  custom: boolean;
  appliedDiscount: DraftDiscount | null;
  originalUnitPriceSet: MoneyBag;
  originalTotalSet: MoneyBag;
  totalDiscountSet: MoneyBag;
  discountedTotalSet: MoneyBag;
  approximateDiscountedUnitPriceSet: MoneyBag;
  /** This line's share of the draft's own discount. */
  acrossSet: MoneyBag;
  taxLines: TaxLine[];
}

/** A draft's priced part: what draftOrderCalculate answers. */
export interface PricedDraft {
  currencyCode: string;
  presentmentCurrencyCode: string;
  taxesIncluded: boolean;
  taxes: Tax[];
  priced: DraftLine[];
  appliedDiscount: DraftDiscount | null;
  shipping: { title: string; code: null; price: MoneyBag } | null;
  shippingTaxes: TaxLine[];
  shippingAddress: Address | null;
  billingAddress: Address | null;
  customerId: string | null;
  email: string | null;
  phone: string | null;
  totalLineItemsPriceSet: MoneyBag;
  totalDiscountsSet: MoneyBag;
  subtotalPriceSet: MoneyBag;
  totalShippingPriceSet: MoneyBag;
  totalTaxSet: MoneyBag;
  totalPriceSet: MoneyBag;
}

export interface DraftOrder extends Doc, PricedDraft {
  name: string;
  status: 'OPEN' | 'INVOICE_SENT' | 'COMPLETED';
  createdAt: string;
  updatedAt: string;
  completedAt: string | null;
  orderId: string | null;
  note2: string | null;
  tags: string[];
  customAttributes: { key: string; value: string }[];
  taxExempt: boolean;
  sourceName: string | null;
  reserveInventoryUntil: string | null;
  invoiceUrl: string | null;
}
