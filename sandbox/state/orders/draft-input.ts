/** The schema's DraftOrderInput, as far as the sandbox reads it. */
import type { AddressInput } from './address-from.ts';

export interface DiscountInput {
  value: number;
  valueType: 'PERCENTAGE' | 'FIXED_AMOUNT';
  amount?: string | null;
  amountWithCurrency?: { amount: string; currencyCode: string } | null;
  title?: string | null;
  description?: string | null;
}

export interface DraftLineInput {
  variantId?: string | null;
  quantity: number;
  title?: string | null;
  sku?: string | null;
  uuid?: string | null;
  requiresShipping?: boolean | null;
  taxable?: boolean | null;
  appliedDiscount?: DiscountInput | null;
  priceOverride?: { amount: string; currencyCode: string } | null;
  originalUnitPriceWithCurrency?: { amount: string; currencyCode: string } | null;
  customAttributes?: { key: string; value: string }[] | null;
}

export interface DraftInput {
  lineItems?: DraftLineInput[] | null;
  appliedDiscount?: DiscountInput | null;
  shippingLine?: {
    title?: string | null;
    price?: string | null;
    priceWithCurrency?: { amount: string; currencyCode: string } | null;
    shippingRateHandle?: string | null;
  } | null;
  shippingAddress?: AddressInput | null;
  billingAddress?: AddressInput | null;
  purchasingEntity?: { customerId?: string | null; purchasingCompany?: unknown } | null;
  customerId?: string | null;
  useCustomerDefaultAddress?: boolean | null;
  email?: string | null;
  phone?: string | null;
  note?: string | null;
  tags?: string[] | null;
  customAttributes?: { key: string; value: string }[] | null;
  presentmentCurrencyCode?: string | null;
  taxExempt?: boolean | null;
  sourceName?: string | null;
  reserveInventoryUntil?: string | null;
  poNumber?: string | null;
  metafields?: { id?: string | null; namespace?: string | null; key?: string | null; type?: string | null; value?: string | null }[] | null;
  [unread: string]: unknown;
}
