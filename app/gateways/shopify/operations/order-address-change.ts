import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { FullAddress } from '../port/addresses.ts';
import { refuseUserErrors, type UserError } from '../refuse-user-errors.ts';
import { FULL_ADDRESS_PARTS, toFullAddress, type FullAddressAnswer } from './full-address-parts.ts';

export const orderAddressChangeDocument = `#graphql
  mutation OrderAddressChange($input: OrderInput!) {
    orderUpdate(input: $input) {
      order { id shippingAddress { ...FullAddressParts } }
      userErrors { field message }
    }
  }
  ${FULL_ADDRESS_PARTS}
` as const;

interface Answer {
  orderUpdate: { order: { shippingAddress: FullAddressAnswer | null } | null; userErrors: UserError[] };
}

/**
 * Sets where the order goes. Asked twice, it is the same.
 * @throws Problem shopify_refused, shopify_unknown (read before asking again)
 */
export async function changeOrderAddress(call: AdminCall, orderId: string, address: FullAddress): Promise<FullAddress> {
  const { orderUpdate } = await call<Answer>(orderAddressChangeDocument, { input: { id: gid('Order', orderId), shippingAddress: inputOf(address) } });
  refuseUserErrors(orderUpdate.userErrors);
  if (!orderUpdate.order?.shippingAddress) throw new Problem('shopify_unknown', { note: 'orderUpdate answered no address' });
  return toFullAddress(orderUpdate.order.shippingAddress);
}

/** Country and province go by their codes; the province's name only where no code is known, by the older field; none where it has none: what stood there goes. */
function inputOf({ provinceCode, province, ...rest }: FullAddress): object {
  return { ...rest, ...(provinceCode ? { provinceCode } : province ? { province } : { provinceCode: null }) };
}
