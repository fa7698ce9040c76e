import type { AdminCall } from '../call.server.ts';
import type { DraftMade } from '../port/draft-orders.ts';
import { searchTerm } from '../search-term.ts';
import { DRAFT_PARTS, draftMade, type DraftAnswer } from './draft-order-shapes.ts';

export const draftOrdersStrayDocument = `#graphql
  query DraftOrdersStray($query: String!, $after: String) {
    draftOrders(first: 50, query: $query, after: $after, sortKey: ID) {
      nodes { ...DraftParts }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${DRAFT_PARTS}
` as const;

interface Answer {
  draftOrders: { nodes: DraftAnswer[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** Open drafts that carry the tag and were made before then; every page. */
export async function strayDraftOrders(call: AdminCall, tag: string, before: Date): Promise<DraftMade[]> {
  const found: DraftMade[] = [];
  let after: string | null = null;
  do {
    const { draftOrders }: Answer = await call<Answer>(draftOrdersStrayDocument, { query: `tag:${searchTerm(tag)} status:open created_at:<'${before.toISOString()}'`, after });
    found.push(...draftOrders.nodes.map(draftMade).filter((draft) => draft.state === 'open' && draft.tags.includes(tag)));
    after = draftOrders.pageInfo.hasNextPage ? draftOrders.pageInfo.endCursor : null;
  } while (after);
  return found;
}
