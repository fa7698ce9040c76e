import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { OrderAddress } from '../port/addresses.ts';
import { FULL_ADDRESS_PARTS, toFullAddress, type FullAddressAnswer } from './full-address-parts.ts';

export const orderAddressDocument = `#graphql
  query OrderAddress($id: ID!) {
    order(id: $id) {
      id
      name
      updatedAt
      cancelledAt
      displayFulfillmentStatus
      requiresShipping
      fulfillments(first: 100) { id status totalQuantity }
      shippingAddress { ...FullAddressParts }
    }
  }
  ${FULL_ADDRESS_PARTS}
` as const;

interface Answer {
  order: null | {
    name: string;
    updatedAt: string;
    cancelledAt: string | null;
    displayFulfillmentStatus: string;
    requiresShipping: boolean;
    fulfillments: { status: string; totalQuantity: number }[];
    shippingAddress: FullAddressAnswer | null;
  };
}

/** Where the order goes, in full, and what decides whether that may still change. @throws Problem not_found */
export async function orderAddress(call: AdminCall, orderId: string): Promise<OrderAddress> {
  const { order } = await call<Answer>(orderAddressDocument, { id: gid('Order', orderId) });
  if (!order) throw new Problem('not_found', { words: 'order_not_found' });
  const sent = order.fulfillments.filter((one) => one.status !== 'CANCELLED').reduce((sum, one) => sum + one.totalQuantity, 0);
  return {
    name: order.name,
    updatedAt: new Date(order.updatedAt),
    cancelledAt: order.cancelledAt ? new Date(order.cancelledAt) : null,
    fulfillmentStatus: order.displayFulfillmentStatus,
    requiresShipping: order.requiresShipping,
    sent,
    address: order.shippingAddress && toFullAddress(order.shippingAddress),
  };
}
