import type { Desk } from '#app/desk/desk.ts';
import type { VariantChoice } from './variant-choice.ts';

export interface VariantsOnSale {
  variants: VariantChoice[];
  cursor: string | null;
  /** The shop's: prices are in it. */
  currency: string;
}

/**
 * What the shop sells now, to put on an order in place of something else; a page at a time.
 * @param words beginnings of words of title or SKU; empty for all
 * @param productId only this product's variants; null for all
 * @throws Problem shopify_unavailable, scope_missing
 */
export async function variantsOnSale(desk: Desk, words: string, productId: string | null, cursor: string | null): Promise<VariantsOnSale> {
  const [found, settings] = await Promise.all([
    desk.shopify.variantsFound({ words, productId, cursor }),
    desk.db.shopSettings.findFirstOrThrow({ where: { shopId: desk.shop.id }, select: { currency: true } }),
  ]);
  return { ...found, currency: settings.currency };
}
