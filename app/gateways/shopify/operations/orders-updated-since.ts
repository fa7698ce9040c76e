import type { AdminCall } from '../call.server.ts';
import type { OrderSnapshot } from '../port/order-snapshot.ts';
import type { OrdersUpdatedSinceQuery } from '../types/admin.generated.d.ts';
import { wholeOrders } from './whole-orders.ts';
import { IN_PAGE, ORDERS_IN_PAGE, WHOLE_ORDER } from './whole-order.ts';

export const ORDERS_UPDATED_SINCE = `#graphql
  query OrdersUpdatedSince($query: String!, $first: Int!, $after: String, $lines: Int!, $parcelLines: Int!, $scans: Int!, $refundLines: Int!) {
    orders(first: $first, after: $after, query: $query, sortKey: UPDATED_AT) {
      nodes {
        ...WholeOrder
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${WHOLE_ORDER}
` as const;

/** Oldest change first, so that an order that changes meanwhile moves to the end and is met there. */
export async function ordersUpdatedSince(call: AdminCall, since: Date, cursor: string | null): Promise<{ orders: OrderSnapshot[]; cursor: string | null }> {
  const query = `updated_at:>='${since.toISOString()}'`;
  const { orders } = await call<OrdersUpdatedSinceQuery>(ORDERS_UPDATED_SINCE, { query, first: ORDERS_IN_PAGE, after: cursor, ...IN_PAGE });
  return {
    orders: await wholeOrders(call, orders.nodes),
    cursor: orders.pageInfo.hasNextPage ? (orders.pageInfo.endCursor ?? null) : null,
  };
}
