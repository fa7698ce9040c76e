import type { Desk } from '#app/desk/desk.ts';
import type { FullAddress } from '#app/gateways/shopify/port/addresses.ts';
import { whyNotReaddressed } from './address-change/why-not-readdressed.ts';

export interface OrderAddressNow {
  orderName: string;
  /** Null for an order that is sent nowhere. */
  address: FullAddress | null;
  /** Why it cannot change, words under `problems`; null where it can be asked. */
  refused: string | null;
}

/** Where an order goes now, in full, and whether that may change. @throws Problem not_found, shopify_… */
export async function orderAddressNow(desk: Desk, orderId: string): Promise<OrderAddressNow> {
  const order = await desk.shopify.orderAddress(orderId);
  return { orderName: order.name, address: order.address, refused: whyNotReaddressed(order) };
}
