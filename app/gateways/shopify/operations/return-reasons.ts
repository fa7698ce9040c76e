import type { AdminCall } from '../call.server.ts';
import { numericId } from '../gid.ts';
import type { ReturnReason } from '../port/returns.ts';

export const returnReasonsDocument = `#graphql
  query ReturnReasons($after: String) {
    returnReasonDefinitions(first: 200, after: $after, sortKey: NAME) {
      nodes { id handle name deleted }
      pageInfo { hasNextPage endCursor }
    }
  }
` as const;

interface Answer {
  returnReasonDefinitions: { nodes: { id: string; handle: string; name: string; deleted: boolean }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** Reasons that were deleted stand on old returns only. */
export async function returnReasons(call: AdminCall): Promise<ReturnReason[]> {
  const found: ReturnReason[] = [];
  let after: string | null = null;
  for (;;) {
    const { returnReasonDefinitions: page }: Answer = await call<Answer>(returnReasonsDocument, { after });
    found.push(...page.nodes.filter((one) => !one.deleted).map(({ id, handle, name }) => ({ id: numericId(id), handle, name })));
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}
