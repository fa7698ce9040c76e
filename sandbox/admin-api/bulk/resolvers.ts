import type { ResolverMap } from '../../types.ts';
import { connection } from '../connection.ts';
import type { ConnectionArgs } from '../connection.ts';
import { exactly, idOf, searchFilter, timeOf } from '../search-match.ts';
import type { FieldMatch } from '../search-match.ts';
import type { BulkDoc, BulkOperations } from './operations.ts';

const SEARCH: Record<string, FieldMatch<BulkDoc>> = {
  id: idOf((doc) => doc.id),
  status: exactly((doc) => doc.status),
  operation_type: exactly((doc) => doc.type),
  created_at: timeOf((doc) => doc.createdAt),
  completed_at: timeOf((doc) => doc.completedAt),
};

/** The schema's doors to bulk queries. */
export function bulkResolvers(bulk: BulkOperations): ResolverMap {
  return {
    QueryRoot: {
      bulkOperation: (_, { id }: { id: string }, { world, shop }) => world.get(shop, 'BulkOperation', id) ?? null,
      currentBulkOperation: (_, { type }: { type: string }, { world, shop }) => {
        const all = [...world.all<BulkDoc>(shop, 'BulkOperation')].filter((doc) => doc.type === type);
        return all.at(-1) ?? null;
      },
      bulkOperations: (_, args: ConnectionArgs & { query?: string; sortKey: string }, { world, shop }) => {
        const keep = searchFilter('BulkOperation', args.query, SEARCH, world.now());
        const field = args.sortKey === 'COMPLETED_AT' ? 'completedAt' : 'createdAt';
        return connection([...world.all<BulkDoc>(shop, 'BulkOperation')].filter(keep), args, { sortBy: (doc) => doc[field] ?? '' });
      },
    },
    Mutation: {
      bulkOperationRunQuery: (_, { query, groupObjects }: { query: string; groupObjects: boolean }, context) => bulk.start(query, groupObjects, context),
      bulkOperationCancel: (_, { id }: { id: string }, context) => bulk.cancel(id, context),
    },
  };
}
