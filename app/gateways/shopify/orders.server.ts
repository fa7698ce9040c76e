import type { AdminCall } from './call.server.ts';
import { liveOrder } from './operations/live-order.ts';
import { orderSnapshot } from './operations/order-snapshot.ts';
import { orderSnapshots } from './operations/order-snapshots.ts';
import { orderStanding } from './operations/order-standing.ts';
import { tagOrder } from './operations/order-tag.ts';
import { ordersCount } from './operations/orders-count.ts';
import { ordersByName, ordersOfCustomer } from './operations/orders-found.ts';
import { ordersShown } from './operations/orders-shown.ts';
import { ordersUpdatedSince } from './operations/orders-updated-since.ts';
import type { OrdersPort } from './port/orders.ts';

/** Orders over one token. */
export function ordersPort(call: AdminCall): OrdersPort {
  return {
    liveOrder: (orderId) => liveOrder(call, orderId),
    orderSnapshot: (orderId) => orderSnapshot(call, orderId),
    orderSnapshots: (orderIds) => orderSnapshots(call, orderIds),
    ordersShown: (orderIds) => ordersShown(call, orderIds),
    ordersUpdatedSince: (since, cursor) => ordersUpdatedSince(call, since, cursor),
    ordersByName: (name) => ordersByName(call, name),
    ordersOfCustomer: (customerId) => ordersOfCustomer(call, customerId),
    ordersCount: () => ordersCount(call),
    orderStanding: (orderId) => orderStanding(call, orderId),
    tagOrder: (orderId, tags) => tagOrder(call, orderId, tags),
  };
}
