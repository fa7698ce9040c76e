import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { OrderLineSnapshot } from '../port/order-snapshot.ts';
import type { LiveOrderLine } from '../port/orders.ts';
import type { OrderLinesAfterQuery } from '../types/admin.generated.d.ts';
import { LINE_PARTS, toLine } from './line-parts.ts';
import { LIVE_LINE_PARTS, toLiveLine } from './live-line-parts.ts';

export const ORDER_LINES_AFTER = `#graphql
  query OrderLinesAfter($id: ID!, $after: String) {
    order(id: $id) {
      lineItems(first: 60, after: $after) {
        nodes {
          ...LineParts
          ...LiveLineParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
  ${LINE_PARTS}
  ${LIVE_LINE_PARTS}
` as const;

/** The lines of an order that a first page left over; none when it held all. */
export async function linesAfter(
  call: AdminCall,
  orderId: string,
  page: { hasNextPage: boolean; endCursor?: string | null },
): Promise<{ line: OrderLineSnapshot; live: LiveOrderLine }[]> {
  const rest: { line: OrderLineSnapshot; live: LiveOrderLine }[] = [];
  let next = page;
  while (next.hasNextPage) {
    const { order } = await call<OrderLinesAfterQuery>(ORDER_LINES_AFTER, { id: gid('Order', orderId), after: next.endCursor });
    if (!order) break;
    rest.push(...order.lineItems.nodes.map((node) => ({ line: toLine(node), live: toLiveLine(node) })));
    next = order.lineItems.pageInfo;
  }
  return rest;
}
