import { returnOn } from '../../acts/returns/ground.ts';
import type { Order } from '../../state/orders/shapes.ts';
import type { Return } from '../../state/returns/shapes.ts';
import type { AdminContext } from '../../types.ts';
import { visibleOrder } from '../visibility.ts';

/** The return as this token may see it, with a copy of its order to act on. */
export function returnFor(id: string, context: AdminContext): { doc: Return; order: Order } | undefined {
  const { world, shop } = context;
  if (!world.get(shop, 'Return', id)) return undefined;
  const found = returnOn(context, shop, id);
  return visibleOrder(found.order, context) ? found : undefined;
}
