import { marketOf } from '../state/markets.ts';
import { basketLine } from '../state/orders/basket-line.ts';
import { addedLine } from '../state/orders/build-order.ts';
import { saveOrder } from '../state/orders/save-order.ts';
import { gid } from '../state/gid.ts';
import type { Order, OrderEdit } from '../state/orders/shapes.ts';
import { suggestRefund } from '../state/orders/suggest-refund.ts';
import { moveStock } from '../state/stock.ts';
import { iso } from '../state/time.ts';
import type { Acts, ShopState } from '../types.ts';
import { announce } from '../webhooks/announce.ts';
import { inventoryNews } from '../webhooks/payloads/inventory-payload.ts';
import { orderEditPayload } from '../webhooks/payloads/order-edit-payload.ts';
import { orderPayload } from '../webhooks/payloads/order-payload.ts';
import { orderOn } from './stage.ts';
import type { Stage } from './stage.ts';

/**
 * The owner edits an order: puts a variant on it, takes units off that were not sent, or both. What is added
 * waits to be paid, what is taken off is owed to the buyer; no money moves by itself. Throws for a cancelled
 * order, for units that are not there to take, and when nothing is to change.
 */
export function editOrder(stage: Stage, shop: ShopState, orderId: string, { add, remove }: Parameters<Acts['editOrder']>[2]): Order {
  const { world, emit } = stage;
  const order = orderOn(stage, shop, orderId);
  if (order.cancelledAt) throw new Error(`${order.name} is cancelled and cannot be edited`);
  if (!add && !remove) throw new Error('An edit adds or takes off something');
  const owner = [...world.all(shop, 'Staff')].find((one) => one.isShopOwner);
  const edit: OrderEdit = { id: gid('OrderEdit', world.nextId(shop, 'OrderEdit')), at: iso(world.now()), staffId: owner?.id ?? null, additions: [], removals: [] };
  if (remove) edit.removals.push(takeOff(stage, shop, order, remove));
  if (add) edit.additions.push(putOn(stage, shop, order, add));
  order.edits = [...(order.edits ?? []), edit];
  order.edited = true;
  saveOrder(world, shop, order);
  announce(emit, shop, [
    ['orders/edited', orderEditPayload(order, edit)],
    ['orders/updated', orderPayload(world, shop, order)],
    ...inventoryNews(world, shop, order),
  ]);
  return order;
}

function takeOff({ world }: Stage, shop: ShopState, order: Order, { lineItemId, quantity }: { lineItemId: string; quantity: number }): OrderEdit['removals'][number] {
  const line = order.lines.find((one) => one.id === lineItemId);
  if (!line) throw new Error(`No line ${lineItemId} on ${order.name}`);
  const open = Math.min(line.unfulfilledQuantity, line.currentQuantity);
  if (quantity < 1 || quantity > open) throw new Error(`${order.name} has ${open} units of ${line.name} to take off, not ${quantity}`);
  // Worth what refunding them would give back.
  const [priced] = suggestRefund(order, { lines: [{ lineItemId, quantity }] }).lines;
  if (line.requiresShipping) moveStock(world, shop, line.variantId, null, { committed: -quantity, available: quantity });
  return { lineItemId, quantity, subtotalSet: priced!.subtotalSet, taxSet: priced!.totalTaxSet };
}

function putOn({ world }: Stage, shop: ShopState, order: Order, { variantId, quantity }: { variantId: string; quantity: number }): OrderEdit['additions'][number] {
  const variant = world.get(shop, 'ProductVariant', variantId);
  if (!variant) throw new Error(`No variant ${variantId} in ${shop.domain}`);
  if (quantity < 1) throw new Error(`${quantity} units cannot be added`);
  const address = order.shippingAddress ?? order.billingAddress;
  const product = world.get(shop, 'Product', String(variant.productId))!;
  const basket = basketLine(product, variant, quantity, order.presentmentCurrencyCode, order.customerLocale);
  const { taxes } = marketOf(address?.countryCodeV2, address?.provinceCode);
  const line = addedLine(basket, { taxes, taxesIncluded: order.taxesIncluded }, (kind) => world.nextId(shop, kind));
  order.lines.push(line);
  if (line.requiresShipping) moveStock(world, shop, variantId, null, { available: -quantity, committed: quantity });
  return { lineItemId: line.id, quantity };
}
