/** Brings the stock counts in line with what was sold and not yet sent. */
import type { Order } from '../state/orders/shapes.ts';
import type { Planting } from './planting.ts';

/** Units of open orders are committed at the warehouse: on hand, but no longer available. */
export function commitStock(grow: Planting): void {
  const open = new Map<string, number>();
  for (const order of grow.all<Order>('Order').filter((one) => !one.cancelledAt)) {
    for (const line of order.lines) if (line.variantId) open.set(line.variantId, (open.get(line.variantId) ?? 0) + line.unfulfilledQuantity);
  }
  for (const item of grow.all('InventoryItem')) {
    const committed = open.get(item.variantId as string) ?? 0;
    const { stock } = (item.levels as { stock: Record<string, number> }[])[0]!;
    stock.committed = committed;
    stock.on_hand = stock.available! + committed;
  }
}
