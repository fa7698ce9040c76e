import { fullName } from '../state/orders/address-from.ts';
import { saveOrder } from '../state/orders/save-order.ts';
import type { Address } from '../state/orders/shapes.ts';
import type { ShopState } from '../types.ts';
import { announce } from '../webhooks/announce.ts';
import { orderPayload } from '../webhooks/payloads/order-payload.ts';
import { orderOn } from './stage.ts';
import type { Stage } from './stage.ts';

/** The owner changes where an order goes; fields not given stay. Throws for an order that is not shipped anywhere. */
export function editAddress(stage: Stage, shop: ShopState, orderId: string, address: Record<string, unknown>): void {
  const order = orderOn(stage, shop, orderId);
  if (!order.shippingAddress) throw new Error(`${order.name} has no shipping address`);
  const changed = { ...order.shippingAddress, ...address, id: order.shippingAddress.id } as Address;
  order.shippingAddress = { ...changed, name: fullName(changed.firstName, changed.lastName) };
  order.displayAddress = order.shippingAddress;
  saveOrder(stage.world, shop, order);
  announce(stage.emit, shop, [['orders/updated', orderPayload(stage.world, shop, order)]]);
}
