import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { OrdersBulkPort } from '../port/orders-bulk.ts';
import type { BulkOperationQuery } from '../types/admin.generated.d.ts';

export const BULK_OPERATION = `#graphql
  query BulkOperation($id: ID!) {
    bulkOperation(id: $id) {
      status
      objectCount
      url
      errorCode
    }
  }
` as const;

const STATES = { CREATED: 'running', RUNNING: 'running', CANCELING: 'running', COMPLETED: 'completed', CANCELED: 'cancelled', FAILED: 'failed', EXPIRED: 'failed' } as const;

export async function bulkOperation(call: AdminCall, id: string): Promise<Awaited<ReturnType<OrdersBulkPort['bulkOperation']>>> {
  const { bulkOperation: found } = await call<BulkOperationQuery>(BULK_OPERATION, { id: gid('BulkOperation', id) });
  if (!found) return { state: 'failed', objectCount: 0, url: null, error: 'NOT_FOUND' };
  return { state: STATES[found.status], objectCount: Number(found.objectCount), url: found.url ?? null, error: found.errorCode ?? null };
}
