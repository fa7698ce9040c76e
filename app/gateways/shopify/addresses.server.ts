import type { AdminCall } from './call.server.ts';
import { changeOrderAddress } from './operations/order-address-change.ts';
import { orderAddress } from './operations/order-address.ts';
import type { AddressesPort } from './port/addresses.ts';

/** Addresses of orders over one token. */
export function addressesPort(call: AdminCall): AddressesPort {
  return {
    orderAddress: (orderId) => orderAddress(call, orderId),
    changeAddress: (orderId, address) => changeOrderAddress(call, orderId, address),
  };
}
