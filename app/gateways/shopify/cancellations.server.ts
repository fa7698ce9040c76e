import type { AdminCall } from './call.server.ts';
import { cancelJob } from './operations/cancel-job.ts';
import { cancelOrder } from './operations/order-cancel.ts';
import { orderCancellation } from './operations/order-cancellation.ts';
import { orderToCancel } from './operations/order-to-cancel.ts';
import type { CancellationsPort } from './port/cancellations.ts';

/** Cancellations over one token. */
export function cancellationsPort(call: AdminCall): CancellationsPort {
  return {
    orderToCancel: (orderId) => orderToCancel(call, orderId),
    cancelOrder: (order) => cancelOrder(call, order),
    cancelJob: (jobId) => cancelJob(call, jobId),
    cancellation: (orderId) => orderCancellation(call, orderId),
  };
}
