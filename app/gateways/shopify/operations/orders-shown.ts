import type { AdminCall } from '../call.server.ts';
import { gid, numericId } from '../gid.ts';
import type { OrdersShownQuery } from '../types/admin.generated.d.ts';

export const ORDERS_SHOWN = `#graphql
  query OrdersShown($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Order {
        id
      }
    }
  }
` as const;

/** Shopify takes no longer lists (https://shopify.dev/docs/api/usage/limits). */
const AT_ONCE = 250;

/** Those of these orders that Shopify has and shows; by id, so that no search index lags behind. */
export async function ordersShown(call: AdminCall, orderIds: readonly string[]): Promise<string[]> {
  const shown: string[] = [];
  for (let at = 0; at < orderIds.length; at += AT_ONCE) {
    const ids = orderIds.slice(at, at + AT_ONCE).map((id) => gid('Order', id));
    const { nodes } = await call<OrdersShownQuery>(ORDERS_SHOWN, { ids });
    for (const node of nodes) if (node && 'id' in node) shown.push(numericId(node.id));
  }
  return shown;
}
