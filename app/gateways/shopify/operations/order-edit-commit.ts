import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { refuseUserErrors, type UserError } from '../refuse-user-errors.ts';
import { editGid } from './order-edit-parts.ts';

export const orderEditCommitDocument = `#graphql
  mutation OrderEditCommit($id: ID!, $notify: Boolean, $staffNote: String) {
    orderEditCommit(id: $id, notifyCustomer: $notify, staffNote: $staffNote) {
      order { id }
      userErrors { field message }
    }
  }
` as const;

/**
 * Makes what is staged count. A session is committed at most once.
 * @throws Problem shopify_refused (nothing was committed now), shopify_unknown (read before anything else)
 */
export async function commitOrderEdit(call: AdminCall, editId: string, { notify, staffNote }: { notify: boolean; staffNote: string }): Promise<void> {
  const { orderEditCommit } = await call<{ orderEditCommit: { order: { id: string } | null; userErrors: UserError[] } }>(orderEditCommitDocument, { id: editGid(editId), notify, staffNote });
  refuseUserErrors(orderEditCommit.userErrors);
  if (!orderEditCommit.order) throw new Problem('shopify_unknown', { note: 'orderEditCommit answered nothing' });
}
