import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { VariantFound } from '../port/products.ts';
import { toVariant, VARIANT_PARTS, type VariantAnswer } from './variant-parts.ts';

export const variantsDocument = `#graphql
  query Variants($ids: [ID!]!) {
    nodes(ids: $ids) { ... on ProductVariant { ...VariantParts } }
  }
  ${VARIANT_PARTS}
` as const;

/** At one time, so that a query stays far from Shopify's limit of 1,000 points. */
const AT_ONCE = 10;

/** These variants as they are now; a deleted one is missing from the answer. */
export async function variants(call: AdminCall, variantIds: readonly string[]): Promise<VariantFound[]> {
  const found: VariantFound[] = [];
  for (let start = 0; start < variantIds.length; start += AT_ONCE) {
    const ids = variantIds.slice(start, start + AT_ONCE).map((id) => gid('ProductVariant', id));
    const { nodes } = await call<{ nodes: (VariantAnswer | null)[] }>(variantsDocument, { ids });
    for (const node of nodes) if (node) found.push(toVariant(node));
  }
  return found;
}
