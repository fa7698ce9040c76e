import type { AdminCall } from '../call.server.ts';
import type { OrdersCountQuery } from '../types/admin.generated.d.ts';

export const ORDERS_COUNT = `#graphql
  query OrdersCount {
    ordersCount(limit: null) {
      count
    }
  }
` as const;

export async function ordersCount(call: AdminCall): Promise<number> {
  const { ordersCount: found } = await call<OrdersCountQuery>(ORDERS_COUNT);
  return found?.count ?? 0;
}
