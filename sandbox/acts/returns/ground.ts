/** What the acts on returns need, whoever calls them: a colleague in the admin, a shopper, or the app. */
import { laterThan } from '../../state/time.ts';
import { saveOrder } from '../../state/orders/save-order.ts';
import type { Order } from '../../state/orders/shapes.ts';
import { returnsOf } from '../../state/returns/returnable.ts';
import type { Return } from '../../state/returns/shapes.ts';
import type { ShopState } from '../../types.ts';
import type { Stage } from '../stage.ts';

export type Ground = Pick<Stage, 'world' | 'emit'>;

/** A copy of the return to act on, and of its order. Throws when there is none. */
export function returnOn({ world }: Ground, shop: ShopState, id: string): { doc: Return; order: Order } {
  const doc = world.get<Return>(shop, 'Return', id);
  if (!doc) throw new Error(`No return ${id} in ${shop.domain}`);
  return { doc: structuredClone(doc), order: structuredClone(world.get<Order>(shop, 'Order', doc.orderId)!) };
}

/** Puts a changed return, and its order with what follows from it. */
export function saveReturn({ world }: Ground, shop: ShopState, order: Order, doc: Return): void {
  world.put(shop, 'Return', { ...doc, updatedAt: laterThan(doc.updatedAt, world.now()) });
  order.returnStatus = statusOf(returnsOf(world, shop, order.id));
  saveOrder(world, shop, order);
}

/** An order's returns in one word, the most pressing first. The schema names the words; their order is ours. */
function statusOf(returns: Return[]): string {
  if (returns.some((one) => one.status === 'REQUESTED')) return 'RETURN_REQUESTED';
  const open = returns.filter((one) => one.status === 'OPEN');
  if (open.length > 0) return open.every(inspected) ? 'INSPECTION_COMPLETE' : 'IN_PROGRESS';
  return returns.some((one) => one.status === 'CLOSED') ? 'RETURNED' : 'NO_RETURN';
}

function inspected(one: Return): boolean {
  return one.lines.length > 0 && one.lines.every((line) => line.processedQuantity === line.quantity);
}
