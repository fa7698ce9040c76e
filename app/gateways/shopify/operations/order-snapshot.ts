import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { OrderSnapshot } from '../port/order-snapshot.ts';
import type { OrderSnapshotQuery } from '../types/admin.generated.d.ts';
import { linesAfter } from './lines-after.ts';
import { ALONE, toWholeOrder, WHOLE_ORDER } from './whole-order.ts';

export const ORDER_SNAPSHOT = `#graphql
  query OrderSnapshot($id: ID!, $lines: Int!, $parcelLines: Int!, $scans: Int!, $refundLines: Int!) {
    order(id: $id) {
      ...WholeOrder
    }
  }
  ${WHOLE_ORDER}
` as const;

/** One order with all its lines; null when Shopify has none or hides it. */
export async function orderSnapshot(call: AdminCall, orderId: string): Promise<OrderSnapshot | null> {
  const { order } = await call<OrderSnapshotQuery>(ORDER_SNAPSHOT, { id: gid('Order', orderId), ...ALONE });
  if (!order) return null;
  const snapshot = toWholeOrder(order);
  const rest = await linesAfter(call, orderId, order.lineItems.pageInfo);
  return { ...snapshot, lines: [...snapshot.lines, ...rest.map(({ line }) => line)] };
}
