import type { AdminCall } from './call.server.ts';
import { createRefund } from './operations/refund-create.ts';
import { refundById, refundsMarked } from './operations/refund-marked.ts';
import { suggestRefund } from './operations/refund-suggest.ts';
import type { RefundsPort } from './port/refunds.ts';

/** Refunds over one token. */
export function refundsPort(call: AdminCall): RefundsPort {
  return {
    suggestedRefund: (orderId, wanted) => suggestRefund(call, orderId, wanted),
    createRefund: (order) => createRefund(call, order),
    refundById: (refundId) => refundById(call, refundId),
    refundsMarked: (orderId, marker) => refundsMarked(call, orderId, marker),
  };
}
