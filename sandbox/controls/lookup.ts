import type { Store } from '#sandbox/pages/store.ts';
import type { Fulfillment, LineItem, Order } from '#sandbox/state/orders/shapes.ts';
import type { Doc, ShopState } from '#sandbox/types.ts';
import { BadInput, type Input, optionalText, textOf } from './input.ts';

/** The shop named by `shop` (its myshopify domain), else the seeded one. */
export function shopOf(store: Store, input: Input): ShopState {
  const domain = optionalText(input, 'shop');
  const shop = domain ? store.sandbox.world.shops.get(domain) : store.sandbox.shop;
  if (!shop) throw new BadInput(`There is no shop "${domain}".`);
  return shop;
}

/** The order named by `orderId`: its gid, its number in addresses, or its name ("#1042" or "1042"; some names have no "#"). */
export function orderOf(store: Store, shop: ShopState, input: Input): Order {
  const asked = textOf(input, 'orderId');
  const { world } = store.sandbox;
  const byId = world.get<Order>(shop, 'Order', asked.startsWith('gid://') ? asked : `gid://shopify/Order/${asked}`);
  if (byId) return byId;
  const names = [asked, `#${asked}`];
  for (const order of world.all<Order>(shop, 'Order')) if (names.includes(order.name)) return order;
  throw new BadInput(`There is no order "${asked}".`);
}

/** The parcel named by `fulfillmentId` (gid, number or name "#1042-F1"), else the last parcel of `orderId`. */
export function parcelOf(store: Store, shop: ShopState, input: Input): Fulfillment {
  const { world } = store.sandbox;
  const asked = optionalText(input, 'fulfillmentId');
  if (!asked) return lastParcel(store, shop, orderOf(store, shop, input));
  const byId = world.get<Fulfillment>(shop, 'Fulfillment', asked.startsWith('gid://') ? asked : `gid://shopify/Fulfillment/${asked}`);
  if (byId) return byId;
  for (const parcel of world.all<Fulfillment>(shop, 'Fulfillment')) if (parcel.name === asked) return parcel;
  throw new BadInput(`There is no parcel "${asked}".`);
}

/** The customer named by `customerId` or by e-mail address; undefined when none is named. */
export function customerOf(store: Store, shop: ShopState, input: Input): Doc | undefined {
  const asked = optionalText(input, 'customerId');
  if (!asked) return undefined;
  const { world } = store.sandbox;
  const byId = world.get(shop, 'Customer', asked.startsWith('gid://') ? asked : `gid://shopify/Customer/${asked}`);
  if (byId) return byId;
  for (const customer of world.all(shop, 'Customer')) if (customer.email === asked) return customer;
  throw new BadInput(`There is no customer "${asked}".`);
}

/** The variant with this SKU, else the shop's first that is shipped. */
export function variantOf(store: Store, shop: ShopState, sku: string | undefined): Doc {
  for (const variant of store.sandbox.world.all(shop, 'ProductVariant')) if (sku ? variant.sku === sku : variant.requiresShipping) return variant;
  throw new BadInput(sku ? `There is no variant "${sku}".` : 'The shop sells nothing that is shipped.');
}

/** The order's line with this SKU, else its first, with something on it that was not sent. */
export function openLineOf(order: Order, sku: string | undefined): LineItem {
  const line = order.lines.find((one) => one.unfulfilledQuantity > 0 && one.currentQuantity > 0 && (!sku || one.sku === sku));
  if (!line) throw new BadInput(`Order ${order.name} has nothing ${sku ? `of "${sku}" ` : ''}to take off.`);
  return line;
}

function lastParcel(store: Store, shop: ShopState, order: Order): Fulfillment {
  const id = order.fulfillmentIds.at(-1);
  const parcel = id ? store.sandbox.world.get<Fulfillment>(shop, 'Fulfillment', id) : undefined;
  if (!parcel) throw new BadInput(`Order ${order.name} has no parcel.`);
  return parcel;
}
