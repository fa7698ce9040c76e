import type { AdminCall } from '../call.server.ts';
import { numericId } from '../gid.ts';
import type { OrderSnapshot } from '../port/order-snapshot.ts';
import type { WholeOrderFragment } from '../types/admin.generated.d.ts';
import { orderSnapshot } from './order-snapshot.ts';
import { isCut, toWholeOrder } from './whole-order.ts';

/** Orders of a page as snapshots; one whose lists were cut off is read again alone. */
export async function wholeOrders(call: AdminCall, page: readonly WholeOrderFragment[]): Promise<OrderSnapshot[]> {
  const whole: OrderSnapshot[] = [];
  for (const order of page) {
    const snapshot = isCut(order) ? await orderSnapshot(call, numericId(order.id)) : toWholeOrder(order);
    if (snapshot) whole.push(snapshot);
  }
  return whole;
}
