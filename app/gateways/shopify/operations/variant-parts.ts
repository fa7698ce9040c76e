import { numericId } from '../gid.ts';
import type { VariantFound } from '../port/products.ts';

export const VARIANT_PARTS = `#graphql
  fragment VariantParts on ProductVariant {
    id
    title
    sku
    price
    inventoryPolicy
    product {
      id
      title
      status
      hasOnlyDefaultVariant
      featuredMedia { id preview { image { url } } }
    }
    inventoryItem {
      id
      tracked
      inventoryLevels(first: 10) {
        nodes {
          id
          isActive
          location { id name }
          quantities(names: ["available"]) { name quantity }
        }
      }
    }
  }
` as const;

export interface VariantAnswer {
  id: string;
  title: string;
  sku: string | null;
  price: string;
  inventoryPolicy: 'DENY' | 'CONTINUE';
  product: {
    id: string;
    title: string;
    status: string;
    hasOnlyDefaultVariant: boolean;
    featuredMedia: { preview: { image: { url: string } | null } | null } | null;
  };
  inventoryItem: {
    tracked: boolean;
    inventoryLevels: { nodes: { isActive: boolean; location: { id: string; name: string }; quantities: { name: string; quantity: number }[] }[] };
  };
}

export function toVariant(variant: VariantAnswer): VariantFound {
  const { product, inventoryItem } = variant;
  return {
    id: numericId(variant.id),
    productId: numericId(product.id),
    title: product.title,
    variantTitle: product.hasOnlyDefaultVariant ? null : variant.title,
    sku: variant.sku || null,
    imageUrl: product.featuredMedia?.preview?.image?.url ?? null,
    price: variant.price,
    onSale: product.status === 'ACTIVE',
    tracked: inventoryItem.tracked,
    sellsWhenOut: variant.inventoryPolicy === 'CONTINUE',
    locations: inventoryItem.inventoryLevels.nodes
      .filter((level) => level.isActive)
      .map((level) => ({ id: numericId(level.location.id), name: level.location.name, available: level.quantities[0]?.quantity ?? 0 })),
  };
}
