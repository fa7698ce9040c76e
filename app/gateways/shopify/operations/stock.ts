import type { AdminCall } from '../call.server.ts';
import { denialOf, type GraphqlError } from '../failure.ts';
import { gid, numericId } from '../gid.ts';
import type { VariantStock } from '../port/stock.ts';

export const stockDocument = `#graphql
  query Stock($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on ProductVariant {
        id
        displayName
        inventoryPolicy
        inventoryItem {
          id
          tracked
          inventoryLevels(first: 20) {
            nodes {
              id
              isActive
              location { id name }
              quantities(names: ["available"]) { name quantity }
            }
          }
        }
      }
    }
  }
` as const;

interface Answer {
  nodes: (null | {
    id: string;
    displayName: string;
    inventoryPolicy: 'DENY' | 'CONTINUE';
    inventoryItem: {
      tracked: boolean;
      inventoryLevels: { nodes: { isActive: boolean; location: { id: string; name: string }; quantities: { name: string; quantity: number }[] }[] };
    };
  })[];
}

/** At one time, so that a query stays far from Shopify's limit of 1,000 points. */
const AT_ONCE = 10;

/**
 * What can be sold now of these variants; a variant that was deleted is missing from the answer.
 * @throws Problem scope_missing, staff_not_permitted where this token may not see products: hidden is not deleted
 */
export async function stock(call: AdminCall, variantIds: string[]): Promise<VariantStock[]> {
  const found: VariantStock[] = [];
  for (let start = 0; start < variantIds.length; start += AT_ONCE) {
    const ids = variantIds.slice(start, start + AT_ONCE).map((id) => gid('ProductVariant', id));
    const { nodes } = await call<Answer>(stockDocument, { ids }, refuseHidden);
    for (const node of nodes) if (node) found.push(stockOf(node));
  }
  return found;
}

function refuseHidden([denied]: GraphqlError[]): void {
  if (denied) throw denialOf(denied);
}

function stockOf(variant: NonNullable<Answer['nodes'][number]>): VariantStock {
  return {
    variantId: numericId(variant.id),
    title: variant.displayName,
    tracked: variant.inventoryItem.tracked,
    sellsWhenOut: variant.inventoryPolicy === 'CONTINUE',
    locations: variant.inventoryItem.inventoryLevels.nodes
      .filter((level) => level.isActive)
      .map((level) => ({ id: numericId(level.location.id), name: level.location.name, available: level.quantities[0]?.quantity ?? 0 })),
  };
}
