import type { AdminCall } from './call.server.ts';
import { bulkOperation } from './operations/bulk-operation.ts';
import { readOrdersBulk } from './operations/read-orders-bulk.ts';
import { startOrdersBulk } from './operations/start-orders-bulk.ts';
import type { OrdersBulkPort } from './port/orders-bulk.ts';

/** @param fetchFile downloads the result, which lies on another host and wants no token */
export function ordersBulkPort(call: AdminCall, fetchFile: typeof fetch): OrdersBulkPort {
  return {
    startOrdersBulk: () => startOrdersBulk(call),
    bulkOperation: (id) => bulkOperation(call, id),
    readOrdersBulk: (url) => readOrdersBulk(fetchFile, url),
  };
}
