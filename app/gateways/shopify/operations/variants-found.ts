import type { AdminCall } from '../call.server.ts';
import type { VariantsPage, VariantsWanted } from '../port/products.ts';
import { toVariant, VARIANT_PARTS, type VariantAnswer } from './variant-parts.ts';

export const variantsFoundDocument = `#graphql
  query VariantsFound($query: String!, $after: String) {
    productVariants(first: 15, after: $after, query: $query, sortKey: FULL_TITLE) {
      nodes { ...VariantParts }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${VARIANT_PARTS}
` as const;

interface Answer {
  productVariants: { nodes: VariantAnswer[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** Variants of active products, by title; a page at a time. */
export async function variantsFound(call: AdminCall, wanted: VariantsWanted): Promise<VariantsPage> {
  const { productVariants } = await call<Answer>(variantsFoundDocument, { query: queryOf(wanted), after: wanted.cursor });
  const { hasNextPage, endCursor } = productVariants.pageInfo;
  return { variants: productVariants.nodes.map(toVariant), cursor: hasNextPage ? endCursor : null };
}

/** Most words a person types; more make no search narrower. */
const MOST_WORDS = 8;

/** Each word as a beginning. Only letters and digits pass, so that what people type cannot become an operator. */
function queryOf({ words, productId }: VariantsWanted): string {
  const beginnings = words.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS).map((word) => `${word}*`) ?? [];
  return [...beginnings, 'product_status:ACTIVE', ...(productId ? [`product_id:${productId}`] : [])].join(' ');
}
