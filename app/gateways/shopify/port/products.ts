export interface ProductsPort {
  /**
   * Variants of products on sale, a page at a time. Words match the beginnings of words of product, variant and SKU;
   * without words and without a product, the shop's first ones.
   */
  variantsFound(wanted: VariantsWanted): Promise<VariantsPage>;
  /** Exactly these, on sale or not; one that was deleted is missing from the answer. */
  variants(variantIds: readonly string[]): Promise<VariantFound[]>;
}

export interface VariantsWanted {
  words: string;
  /** Only those of this product; null for all. */
  productId: string | null;
  cursor: string | null;
}

export interface VariantsPage {
  variants: VariantFound[];
  cursor: string | null;
}

export interface VariantFound {
  id: string;
  productId: string;
  title: string;
  /** Null where the product has one variant only. */
  variantTitle: string | null;
  sku: string | null;
  imageUrl: string | null;
  /** Decimal string in the shop's currency. */
  price: string;
  onSale: boolean;
  tracked: boolean;
  sellsWhenOut: boolean;
  /** What can be sold now, by location; the sum is the shop's. */
  locations: { id: string; name: string; available: number }[];
}
