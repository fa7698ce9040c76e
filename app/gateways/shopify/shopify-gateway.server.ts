import { adminCall, type AdminGraphql, type CallTools } from './call.server.ts';
import { draftOrdersPort } from './draft-orders.server.ts';
import { bulkOperation } from './operations/bulk-operation.ts';
import { customer, customerByEmail, customerByPhone } from './operations/customer.ts';
import { customersFound } from './operations/customers-found.ts';
import { liveOrder } from './operations/live-order.ts';
import { orderSnapshot } from './operations/order-snapshot.ts';
import { orderSnapshots } from './operations/order-snapshots.ts';
import { ordersCount } from './operations/orders-count.ts';
import { ordersByName, ordersOfCustomer } from './operations/orders-found.ts';
import { ordersShown } from './operations/orders-shown.ts';
import { ordersUpdatedSince } from './operations/orders-updated-since.ts';
import { publishHelp } from './operations/publish-help.ts';
import { readOrdersBulk } from './operations/read-orders-bulk.ts';
import { shopProfile } from './operations/shop-profile.ts';
import { startOrdersBulk } from './operations/start-orders-bulk.ts';
import { withheldData } from './operations/withheld-data.ts';
import type { OrdersPort, ShopifyPort } from './port.ts';
import { refundsPort } from './refunds.server.ts';

export type { AdminGraphql } from './call.server.ts';

export interface GatewayTools extends CallTools {
  /** Downloads bulk results. */
  fetch: typeof fetch;
}

/**
 * Shopify over one token: an agent's online one, or the shop's own.
 * @param graphql the library's `admin.graphql`
 */
export function shopifyGateway(graphql: AdminGraphql, _shopDomain: string, tools: Partial<GatewayTools> = {}): ShopifyPort {
  const call = adminCall(graphql, tools);
  return {
    shopProfile: () => shopProfile(call),
    withheldData: () => withheldData(call),
    publishHelp: (json) => publishHelp(call, json),
    ...ordersPort(call, tools.fetch ?? fetch),
    ...refundsPort(call),
    ...draftOrdersPort(call),
  };
}

function ordersPort(call: ReturnType<typeof adminCall>, fetchFile: typeof fetch): OrdersPort {
  return {
    liveOrder: (orderId) => liveOrder(call, orderId),
    orderSnapshot: (orderId) => orderSnapshot(call, orderId),
    orderSnapshots: (orderIds) => orderSnapshots(call, orderIds),
    ordersShown: (orderIds) => ordersShown(call, orderIds),
    ordersUpdatedSince: (since, cursor) => ordersUpdatedSince(call, since, cursor),
    ordersByName: (name) => ordersByName(call, name),
    ordersOfCustomer: (customerId) => ordersOfCustomer(call, customerId),
    customerByEmail: (email) => customerByEmail(call, email),
    customerByPhone: (phone) => customerByPhone(call, phone),
    customer: (customerId) => customer(call, customerId),
    customersFound: (wanted) => customersFound(call, wanted),
    ordersCount: () => ordersCount(call),
    startOrdersBulk: () => startOrdersBulk(call),
    bulkOperation: (id) => bulkOperation(call, id),
    readOrdersBulk: (url) => readOrdersBulk(fetchFile, url),
  };
}
