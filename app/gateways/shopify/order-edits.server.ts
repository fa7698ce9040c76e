import type { AdminCall } from './call.server.ts';
import { addEditVariant } from './operations/order-edit-add-variant.ts';
import { beginOrderEdit } from './operations/order-edit-begin.ts';
import { commitOrderEdit } from './operations/order-edit-commit.ts';
import { setEditQuantity } from './operations/order-edit-set-quantity.ts';
import { orderEditsMade } from './operations/order-edits-made.ts';
import type { OrderEditsPort } from './port/order-edits.ts';

/** Edits of orders over one token. */
export function orderEditsPort(call: AdminCall): OrderEditsPort {
  return {
    beginOrderEdit: (orderId) => beginOrderEdit(call, orderId),
    setEditQuantity: (editId, editLineId, quantity, restock) => setEditQuantity(call, editId, editLineId, quantity, restock),
    addEditVariant: (editId, variantId, quantity) => addEditVariant(call, editId, variantId, quantity),
    commitOrderEdit: (editId, wanted) => commitOrderEdit(call, editId, wanted),
    orderEdits: (orderId, since) => orderEditsMade(call, orderId, since),
  };
}
