/** A line of the basket out of a variant, in the buyer's language and currency. */
import type { Doc } from '../../types.ts';
import { priceIn } from '../markets.ts';
import type { BasketLine } from './build-order.ts';
import type { LineItem } from './shapes.ts';

export function basketLine(product: Doc, variant: Doc, quantity: number, currency: string, locale: string): BasketLine {
  const english = locale !== 'ko';
  const variantTitle = String(english ? variant.titleEn : variant.title);
  return {
    title: String(english ? product.titleEn : product.title),
    variantTitle: variantTitle === 'Default Title' ? null : variantTitle,
    sku: variant.sku as string,
    vendor: product.vendor as string,
    quantity,
    productId: product.id,
    variantId: variant.id,
    image: product.image as LineItem['image'],
    unitPriceSet: priceIn(currency, variant.price as string),
    requiresShipping: variant.requiresShipping as boolean,
    taxable: variant.taxable as boolean,
    grams: variant.grams as number,
  };
}
