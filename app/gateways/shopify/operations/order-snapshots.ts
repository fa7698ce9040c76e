import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { OrderSnapshot } from '../port/order-snapshot.ts';
import type { OrderSnapshotsQuery, WholeOrderFragment } from '../types/admin.generated.d.ts';
import { wholeOrders } from './whole-orders.ts';
import { IN_PAGE, ORDERS_IN_PAGE, WHOLE_ORDER } from './whole-order.ts';

export const ORDER_SNAPSHOTS = `#graphql
  query OrderSnapshots($ids: [ID!]!, $lines: Int!, $parcelLines: Int!, $scans: Int!, $refundLines: Int!) {
    nodes(ids: $ids) {
      ... on Order {
        ...WholeOrder
      }
    }
  }
  ${WHOLE_ORDER}
` as const;

/** The orders of these ids that Shopify has and shows, with everything; a few at a time. */
export async function orderSnapshots(call: AdminCall, orderIds: readonly string[]): Promise<OrderSnapshot[]> {
  const found: OrderSnapshot[] = [];
  for (let at = 0; at < orderIds.length; at += ORDERS_IN_PAGE) {
    const ids = orderIds.slice(at, at + ORDERS_IN_PAGE).map((id) => gid('Order', id));
    const { nodes } = await call<OrderSnapshotsQuery>(ORDER_SNAPSHOTS, { ids, ...IN_PAGE });
    const orders = nodes.filter((node) => node !== null && 'id' in node) as WholeOrderFragment[];
    found.push(...(await wholeOrders(call, orders)));
  }
  return found;
}
