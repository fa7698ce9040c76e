import type { AdminCall } from '../call.server.ts';
import type { OrderSnapshot } from '../port/order-snapshot.ts';
import { searchTerm } from '../search-term.ts';
import type { OrdersFoundQuery } from '../types/admin.generated.d.ts';
import { wholeOrders } from './whole-orders.ts';
import { IN_PAGE, WHOLE_ORDER } from './whole-order.ts';

export const ORDERS_FOUND = `#graphql
  query OrdersFound($query: String!, $first: Int!, $lines: Int!, $parcelLines: Int!, $scans: Int!, $refundLines: Int!) {
    orders(first: $first, query: $query, sortKey: CREATED_AT, reverse: true) {
      nodes {
        ...WholeOrder
      }
    }
  }
  ${WHOLE_ORDER}
` as const;

/** By name such as "#1042"; newest first, at most 5. */
export function ordersByName(call: AdminCall, name: string): Promise<OrderSnapshot[]> {
  return found(call, `name:${searchTerm(name)}`, 5);
}

/** The customer's newest orders, at most 6. @param customerId numeric */
export function ordersOfCustomer(call: AdminCall, customerId: string): Promise<OrderSnapshot[]> {
  return found(call, `customer_id:${searchTerm(customerId)}`, 6);
}

async function found(call: AdminCall, query: string, first: number): Promise<OrderSnapshot[]> {
  const { orders } = await call<OrdersFoundQuery>(ORDERS_FOUND, { query, first, ...IN_PAGE });
  return wholeOrders(call, orders.nodes);
}
