import { formatMoney } from '#sandbox/pages/format.ts';
import type { Doc } from '#sandbox/types.ts';
import type { Shopper } from './shopper.ts';
import { words } from './words.ts';

/** The products a visitor can see. */
export function onSale(shopper: Shopper): Doc[] {
  return [...shopper.store.sandbox.world.all(shopper.shop, 'Product')].filter((product) => product.status === 'ACTIVE');
}

/** The variants of a product in their order. */
export function variantsOf(shopper: Shopper, product: Doc): Doc[] {
  return ((product.variantIds as string[] | undefined) ?? []).flatMap((id) => shopper.store.sandbox.world.get(shopper.shop, 'ProductVariant', id) ?? []);
}

/** A product's name in the language of the page. */
export function productTitle(product: Doc, { locale }: Shopper): string {
  return String((locale === 'en' && product.titleEn) || product.title);
}

/** What kind of thing it is, in the language of the page. */
export function productType(product: Doc, { locale }: Shopper): string {
  return String((locale === 'en' && product.productTypeEn) || product.productType || '');
}

/** Where its picture lies. */
export function pictureOf(product: Doc): string {
  return `/products/${String(product.handle)}.svg`;
}

/** What it costs, or from what on. */
export function priceOf(shopper: Shopper, product: Doc): string {
  const prices = variantsOf(shopper, product).map((variant) => String(variant.price));
  const lowest = prices.sort((a, b) => Number(a) - Number(b))[0];
  if (lowest === undefined) return '';
  return prices.at(-1) === lowest ? moneyOf(shopper, lowest) : words[shopper.locale].from(moneyOf(shopper, lowest));
}

/** An amount in the shop's currency. */
export function moneyOf(shopper: Shopper, amount: unknown): string {
  for (const shop of shopper.store.sandbox.world.all(shopper.shop, 'Shop')) return formatMoney(String(amount), String(shop.currencyCode), shopper.locale);
  return String(amount);
}
