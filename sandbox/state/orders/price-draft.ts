/** Prices what a draft order asks for. */
import { Decimal } from 'decimal.js';
import type { ShopState, World } from '../../types.ts';
import { inCurrency, marketOf } from '../markets.ts';
import { add, allocateBag, least, money, bag, multiply, subtract, zeroBag, zeroLike } from '../money.ts';
import type { MoneyBag } from '../money.ts';
import { addressFrom } from './address-from.ts';
import { basketLine } from './basket-line.ts';
import { taxLines } from './build-order.ts';
import type { BasketLine } from './build-order.ts';
import type { DraftDiscount, DraftLine, PricedDraft } from './draft-shapes.ts';
import type { DiscountInput, DraftInput, DraftLineInput } from './draft-input.ts';
import type { Address } from './shapes.ts';

/** Prices an input that `draftRefusals` found good. `nextId` gives numeric ids by kind. */
export function priceDraft(world: World, shop: ShopState, input: DraftInput, nextId: (kind: string) => string): PricedDraft {
  const customerId = input.purchasingEntity?.customerId ?? input.customerId ?? null;
  const customer = customerId ? world.get(shop, 'Customer', customerId) : undefined;
  const own = customer?.defaultAddress as Address | null | undefined;
  const fresh = () => `gid://shopify/MailingAddress/${nextId('MailingAddress')}`;
  const shippingAddress = input.shippingAddress
    ? addressFrom(input.shippingAddress, fresh(), []).address
    : input.useCustomerDefaultAddress
    ? own ?? null
    : null;
  const billingAddress = input.billingAddress
    ? addressFrom(input.billingAddress, fresh(), []).address
    : input.useCustomerDefaultAddress
    ? own ?? null
    : shippingAddress;
  const market = marketOf(shippingAddress?.countryCodeV2 ?? 'KR', shippingAddress?.provinceCode);
  const presentmentCurrencyCode = input.presentmentCurrencyCode ?? 'KRW';
  const taxes = input.taxExempt ? [] : market.taxes;
  const locale = String(customer?.locale ?? 'ko');
  const bare = (input.lineItems ?? []).map((line) => draftLine(world, shop, line, presentmentCurrencyCode, locale, nextId));
  const { priced, appliedDiscount } = spread(input.appliedDiscount, bare, presentmentCurrencyCode);
  for (const line of priced)
    line.taxLines = line.taxable ? taxLines(subtract(line.discountedTotalSet, line.acrossSet), taxes, market.taxesIncluded) : [];
  const shipping = shippingOf(input, presentmentCurrencyCode);
  const shippingTaxes = shipping
    ? taxLines(
        shipping.price,
        taxes.filter((tax) => tax.onShipping),
        market.taxesIncluded,
      )
    : [];
  const head = {
    currencyCode: 'KRW',
    presentmentCurrencyCode,
    taxesIncluded: market.taxesIncluded,
    taxes,
    priced,
    appliedDiscount,
    shipping,
    shippingTaxes,
    shippingAddress,
    billingAddress,
    customerId,
    email: input.email ?? (customer?.email as string | undefined) ?? null,
    phone: input.phone ?? null,
  };
  return { ...head, ...totals(head) };
}

function draftLine(
  world: World,
  shop: ShopState,
  input: DraftLineInput,
  currency: string,
  locale: string,
  nextId: (kind: string) => string,
): DraftLine {
  const variant = input.variantId ? world.get(shop, 'ProductVariant', input.variantId) : undefined;
  const basket = variant
    ? basketLine(world.get(shop, 'Product', String(variant.productId))!, variant, input.quantity, currency, locale)
    : customLine(input, currency);
  const price = input.priceOverride ?? (variant ? null : input.originalUnitPriceWithCurrency);
  const unit = price ? inCurrency(price.currencyCode === currency ? currency : 'KRW', price.amount) : basket.unitPriceSet;
  const originalTotalSet = multiply(unit, input.quantity);
  const appliedDiscount = discountOf(input.appliedDiscount, originalTotalSet, currency, input.quantity);
  const totalDiscountSet = appliedDiscount?.amountSet ?? zeroLike(originalTotalSet);
  const discountedTotalSet = subtract(originalTotalSet, totalDiscountSet);
  const number = nextId('DraftOrderLineItem');
  return {
    ...basket,
    unitPriceSet: unit,
    customAttributes: input.customAttributes ?? [],
    id: `gid://shopify/DraftOrderLineItem/${number}`,
    uuid: input.uuid ?? `00000000-0000-4000-8000-${number.padStart(12, '0').slice(-12)}`,
    name: basket.variantTitle ? `${basket.title} - ${basket.variantTitle}` : basket.title,
    custom: !variant,
    appliedDiscount,
    originalUnitPriceSet: unit,
    originalTotalSet,
    totalDiscountSet,
    discountedTotalSet,
    approximateDiscountedUnitPriceSet: multiply(discountedTotalSet, new Decimal(1).div(input.quantity)),
    acrossSet: zeroLike(originalTotalSet),
    taxLines: [],
  };
}

function customLine(input: DraftLineInput, currency: string): BasketLine {
  return {
    title: input.title ?? '',
    variantTitle: null,
    sku: input.sku ?? null,
    vendor: null,
    quantity: input.quantity,
    productId: null,
    variantId: null,
    image: null,
    unitPriceSet: zeroBag('KRW', currency),
    requiresShipping: input.requiresShipping ?? true,
    taxable: input.taxable ?? true,
    grams: 0,
  };
}

function spread(input: DiscountInput | null | undefined, lines: DraftLine[], currency: string): Pick<PricedDraft, 'priced' | 'appliedDiscount'> {
  const sum = add(zeroBag('KRW', currency), ...lines.map((line) => line.discountedTotalSet));
  const appliedDiscount = discountOf(input, sum, currency, 1);
  if (!appliedDiscount) return { priced: lines, appliedDiscount: null };
  const shares = allocateBag(
    appliedDiscount.amountSet,
    lines.map((line) => line.discountedTotalSet),
  );
  return { priced: lines.map((line, index) => ({ ...line, acrossSet: shares[index]! })), appliedDiscount };
}

/** A discount in money, never more than what it is taken from. A fixed amount on a line counts per unit. */
function discountOf(input: DiscountInput | null | undefined, from: MoneyBag, currency: string, quantity: number): DraftDiscount | null {
  if (!input) return null;
  const fixed = () =>
    input.amountWithCurrency
      ? inCurrency(input.amountWithCurrency.currencyCode, input.amountWithCurrency.amount)
      : inCurrency(currency, input.amount ?? input.value);
  const wanted = input.valueType === 'PERCENTAGE' ? multiply(from, new Decimal(input.value).div(100)) : multiply(inSides(fixed(), from), quantity);
  return {
    title: input.title ?? null,
    description: input.description ?? '',
    value: input.value,
    valueType: input.valueType,
    amountSet: least(wanted, from),
  };
}

/** A won amount against a foreign order keeps its won side and takes the buyer's side from the order's own ratio. */
function inSides(amount: MoneyBag, like: MoneyBag): MoneyBag {
  const wanted = like.presentmentMoney.currencyCode;
  if (amount.presentmentMoney.currencyCode === wanted) return amount;
  const one = inCurrency(wanted, 1).shopMoney.amount;
  return bag(amount.shopMoney, money(new Decimal(amount.shopMoney.amount).div(one), wanted));
}

function shippingOf({ shippingLine }: DraftInput, currency: string): PricedDraft['shipping'] {
  if (!shippingLine) return null;
  const price = shippingLine.priceWithCurrency
    ? inSides(inCurrency(shippingLine.priceWithCurrency.currencyCode, shippingLine.priceWithCurrency.amount), zeroBag('KRW', currency))
    : inCurrency(currency, shippingLine.price ?? 0);
  return { title: shippingLine.title ?? 'Shipping', code: null, price };
}

function totals(
  draft: Pick<PricedDraft, 'priced' | 'shipping' | 'shippingTaxes' | 'taxesIncluded' | 'presentmentCurrencyCode'>,
): Pick<
  PricedDraft,
  'totalLineItemsPriceSet' | 'totalDiscountsSet' | 'subtotalPriceSet' | 'totalShippingPriceSet' | 'totalTaxSet' | 'totalPriceSet'
> {
  const nothing = zeroBag('KRW', draft.presentmentCurrencyCode);
  const sum = (read: (line: DraftLine) => MoneyBag) => add(nothing, ...draft.priced.map(read));
  const totalTaxSet = add(nothing, ...[...draft.priced.flatMap((line) => line.taxLines), ...draft.shippingTaxes].map((tax) => tax.priceSet));
  const subtotalPriceSet = subtract(
    sum((line) => line.discountedTotalSet),
    sum((line) => line.acrossSet),
  );
  const totalShippingPriceSet = draft.shipping?.price ?? nothing;
  const totalPriceSet = add(subtotalPriceSet, totalShippingPriceSet, draft.taxesIncluded ? nothing : totalTaxSet);
  return {
    totalLineItemsPriceSet: sum((line) => line.originalTotalSet),
    totalDiscountsSet: add(
      sum((line) => line.totalDiscountSet),
      sum((line) => line.acrossSet),
    ),
    subtotalPriceSet,
    totalShippingPriceSet,
    totalTaxSet,
    totalPriceSet,
  };
}
