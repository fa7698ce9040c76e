export interface StockPort {
  /** What can be sold now of these variants, by location. */
  stock(variantIds: string[]): Promise<VariantStock[]>;
}

export interface VariantStock {
  variantId: string;
  title: string;
  tracked: boolean;
  sellsWhenOut: boolean;
  locations: { id: string; name: string; available: number }[];
}
