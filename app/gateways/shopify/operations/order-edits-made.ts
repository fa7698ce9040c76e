import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid, numericId } from '../gid.ts';
import type { OrderEditMade } from '../port/order-edits.ts';
import { agreementsSince } from './agreements-since.ts';

/** What one agreement changed: that many lines at once. */
export const orderEditSalesDocument = `#graphql
  query OrderEditSales($id: ID!, $query: String!, $after: String) {
    order(id: $id) {
      id
      agreements(first: 1, query: $query) {
        nodes {
          id
          sales(first: 250, after: $after) {
            nodes {
              id
              actionType
              quantity
              ... on ProductSale { lineItem { id variant { id } } }
            }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  }
` as const;

interface Paged<T> {
  nodes: T[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Sale {
  actionType: string;
  quantity: number | null;
  lineItem?: { id: string; variant: { id: string } | null };
}

interface Sales {
  order: { agreements: { nodes: { id: string; sales: Paged<Sale> }[] } } | null;
}

/**
 * What edits since then changed, oldest first: Shopify keeps each as an agreement, with the app that made it. Removals
 * are told by their action; their quantity's sign is not documented. What others' edits changed is not asked.
 * @throws Problem not_found, shopify_unavailable
 */
export async function orderEditsMade(call: AdminCall, orderId: string, moment: Date): Promise<OrderEditMade[]> {
  // Shopify tells whole seconds.
  const since = new Date(Math.floor(moment.getTime() / 1000) * 1000);
  const { agreements, ours } = await agreementsSince(call, orderId, since);
  const edits = agreements.filter((one) => one.reason === 'ORDER_EDIT' && new Date(one.happenedAt) >= since).toSorted((a, b) => a.happenedAt.localeCompare(b.happenedAt));
  const made: OrderEditMade[] = [];
  for (const { id, happenedAt, app } of edits) {
    const isOurs = app?.id === ours;
    made.push({ id: numericId(id), at: new Date(happenedAt), ours: isOurs, changes: isOurs ? changesOf(await salesOf(call, orderId, id)) : [] });
  }
  return made;
}

async function salesOf(call: AdminCall, orderId: string, agreementId: string): Promise<Sale[]> {
  const found: Sale[] = [];
  for (let after: string | null = null; ; ) {
    const { order }: Sales = await call<Sales>(orderEditSalesDocument, { id: gid('Order', orderId), query: `id:${numericId(agreementId)}`, after });
    const agreement: NonNullable<Sales['order']>['agreements']['nodes'][number] | undefined = order?.agreements.nodes[0];
    // It was there a moment ago, and so is its order: what is not shown now is no news about either.
    if (agreement?.id !== agreementId) throw new Problem('shopify_unavailable', { note: `no agreement ${agreementId}`, retry: true });
    found.push(...agreement.sales.nodes);
    after = agreement.sales.pageInfo.endCursor;
    if (!agreement.sales.pageInfo.hasNextPage) return found;
  }
}

function changesOf(sales: Sale[]): OrderEditMade['changes'] {
  return sales.flatMap(({ actionType, quantity, lineItem }) => {
    if (!lineItem || !quantity) return [];
    const units = Math.abs(quantity) * (actionType === 'RETURN' ? -1 : 1);
    return [{ orderLineId: numericId(lineItem.id), variantId: lineItem.variant && numericId(lineItem.variant.id), quantity: units }];
  });
}
