import type { AdminCall } from './call.server.ts';
import { completeDraftOrder } from './operations/draft-order-complete.ts';
import { createDraftOrder } from './operations/draft-order-create.ts';
import { deleteDraftOrder } from './operations/draft-order-delete.ts';
import { readDraftOrder } from './operations/draft-order-read.ts';
import { draftOrdersTagged } from './operations/draft-order-tagged.ts';
import { strayDraftOrders } from './operations/draft-orders-stray.ts';
import type { DraftOrdersPort } from './port/draft-orders.ts';

/** Draft orders over one token. */
export function draftOrdersPort(call: AdminCall): DraftOrdersPort {
  return {
    createDraftOrder: (draft) => createDraftOrder(call, draft),
    completeDraftOrder: (draftOrderId) => completeDraftOrder(call, draftOrderId),
    draftOrder: (draftOrderId) => readDraftOrder(call, draftOrderId),
    deleteDraftOrder: (draftOrderId) => deleteDraftOrder(call, draftOrderId),
    draftOrdersTagged: (tag) => draftOrdersTagged(call, tag),
    strayDraftOrders: (tag, before) => strayDraftOrders(call, tag, before),
  };
}
