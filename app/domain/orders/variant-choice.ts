/** A variant of the shop's, as one is chosen from a list. */
export interface VariantChoice {
  id: string;
  productId: string;
  title: string;
  /** Null where the product has one variant only. */
  variantTitle: string | null;
  sku: string | null;
  imageUrl: string | null;
  /** Decimal string in the shop's currency. */
  price: string;
  tracked: boolean;
  sellsWhenOut: boolean;
  locations: { id: string; name: string; available: number }[];
}

/** What can be sold now over all locations; null where stock is not tracked. */
export function availableOf(variant: VariantChoice): number | null {
  return variant.tracked ? variant.locations.reduce((sum, at) => sum + Math.max(0, at.available), 0) : null;
}

/** Whether so many can be sold now. */
export function sells(variant: VariantChoice, quantity: number): boolean {
  const available = availableOf(variant);
  return available === null || variant.sellsWhenOut || available >= quantity;
}
