import { editableUnits, emptyEdit, moveEdited, putOn, takeOff } from '../state/orders/edit-lines.ts';
import type { Order } from '../state/orders/shapes.ts';
import { iso } from '../state/time.ts';
import type { Acts, ShopState } from '../types.ts';
import { saveEdited } from './save-edited.ts';
import { orderOn } from './stage.ts';
import type { Stage } from './stage.ts';

/**
 * The owner edits an order: puts a variant on it, takes units off that were not sent, or both. What is added
 * waits to be paid, what is taken off is owed to the buyer; no money moves by itself. Throws for a cancelled
 * order, for units that are not there to take, and when nothing is to change.
 */
export function editOrder(stage: Stage, shop: ShopState, orderId: string, { add, remove }: Parameters<Acts['editOrder']>[2]): Order {
  const { world } = stage;
  const order = orderOn(stage, shop, orderId);
  if (order.cancelledAt) throw new Error(`${order.name} is cancelled and cannot be edited`);
  if (!add && !remove) throw new Error('An edit adds or takes off something');
  if (remove) refuseMissing(order, remove);
  if (add && !world.get(shop, 'ProductVariant', add.variantId)) throw new Error(`No variant ${add.variantId} in ${shop.domain}`);
  if (add && add.quantity < 1) throw new Error(`${add.quantity} units cannot be added`);
  const owner = [...world.all(shop, 'Staff')].find((one) => one.isShopOwner);
  const nextId = (kind: string) => world.nextId(shop, kind);
  const edit = emptyEdit(iso(world.now()), owner?.id ?? null, nextId);
  if (remove) takeOff(order, edit, remove.lineItemId, remove.quantity);
  if (add) putOn(world, shop, order, edit, add, nextId);
  moveEdited(world, shop, order, edit, () => true);
  return saveEdited(stage, shop, order, edit);
}

function refuseMissing(order: Order, { lineItemId, quantity }: { lineItemId: string; quantity: number }): void {
  const line = order.lines.find((one) => one.id === lineItemId);
  if (!line) throw new Error(`No line ${lineItemId} on ${order.name}`);
  const open = editableUnits(line);
  if (quantity < 1 || quantity > open) throw new Error(`${order.name} has ${open} units of ${line.name} to take off, not ${quantity}`);
}
