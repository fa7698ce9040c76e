import type { AdminCall } from '../call.server.ts';
import { searchTerm } from '../search-term.ts';
import type { DraftMade } from '../port/draft-orders.ts';
import { DRAFT_PARTS, draftMade, type DraftAnswer } from './draft-order-shapes.ts';

export const draftOrdersTaggedDocument = `#graphql
  query DraftOrdersTagged($query: String!) {
    draftOrders(first: 20, query: $query) { nodes { ...DraftParts } }
  }
  ${DRAFT_PARTS}
` as const;

/** Drafts that carry the tag. The search index runs a little behind: an empty answer right after creating proves nothing. */
export async function draftOrdersTagged(call: AdminCall, tag: string): Promise<DraftMade[]> {
  const { draftOrders } = await call<{ draftOrders: { nodes: DraftAnswer[] } }>(draftOrdersTaggedDocument, { query: `tag:${searchTerm(tag)}` });
  return draftOrders.nodes.filter((draft) => draft.tags.includes(tag)).map(draftMade);
}
