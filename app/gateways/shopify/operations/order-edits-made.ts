import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid, numericId } from '../gid.ts';
import type { OrderEditMade } from '../port/order-edits.ts';

export const orderEditsMadeDocument = `#graphql
  query OrderEditsMade($id: ID!, $query: String!) {
    order(id: $id) {
      id
      agreements(first: 4, query: $query) {
        nodes {
          id
          happenedAt
          reason
          app { id }
          sales(first: 50) {
            nodes {
              id
              actionType
              quantity
              ... on ProductSale { lineItem { id variant { id } } }
            }
          }
        }
      }
    }
    currentAppInstallation { id app { id } }
  }
` as const;

interface Agreement {
  id: string;
  happenedAt: string;
  reason: string;
  app: { id: string } | null;
  sales: { nodes: { actionType: string; quantity: number | null; lineItem?: { id: string; variant: { id: string } | null } }[] };
}

interface Answer {
  order: { agreements: { nodes: Agreement[] } } | null;
  currentAppInstallation: { app: { id: string } };
}

/**
 * What edits since then changed, oldest first: Shopify keeps each as an agreement, with the app that made it. Removals
 * are told by their action; their quantity's sign is not documented.
 * @throws Problem not_found
 */
export async function orderEditsMade(call: AdminCall, orderId: string, moment: Date): Promise<OrderEditMade[]> {
  // Shopify tells whole seconds.
  const since = new Date(Math.floor(moment.getTime() / 1000) * 1000);
  const answer = await call<Answer>(orderEditsMadeDocument, { id: gid('Order', orderId), query: `happened_at:>='${since.toISOString()}'` });
  if (!answer.order) throw new Problem('not_found', { words: 'order_not_found' });
  const ours = answer.currentAppInstallation.app.id;
  return answer.order.agreements.nodes
    .filter((one) => one.reason === 'ORDER_EDIT' && new Date(one.happenedAt) >= since)
    .toSorted((a, b) => a.happenedAt.localeCompare(b.happenedAt))
    .map((one) => ({ id: numericId(one.id), at: new Date(one.happenedAt), ours: one.app?.id === ours, changes: changesOf(one) }));
}

function changesOf({ sales }: Agreement): OrderEditMade['changes'] {
  return sales.nodes.flatMap(({ actionType, quantity, lineItem }) => {
    if (!lineItem || !quantity) return [];
    const units = Math.abs(quantity) * (actionType === 'RETURN' ? -1 : 1);
    return [{ orderLineId: numericId(lineItem.id), variantId: lineItem.variant && numericId(lineItem.variant.id), quantity: units }];
  });
}
