import type { VariantChoice } from '#app/domain/orders/variant-choice.ts';
import type { OrderView } from '#app/ui/ticket/order-view.ts';

/** What an agent has changed so far. */
export interface ItemChanges {
  /** Units of a line that are still to be sent, by line; a line not named stays as it is. */
  units: Record<string, number>;
  /** Another variant in the place of a line's unsent units; null while it is being chosen. */
  swaps: Record<string, VariantChoice | null>;
  extra: { variant: VariantChoice | null; quantity: number }[];
}

export const noChanges: ItemChanges = { units: {}, swaps: {}, extra: [] };

/** The wish: how many units each line shall have in all, and what is put on. */
export function wishedItems(order: OrderView, { units, swaps, extra }: ItemChanges): { lines: { orderLineId: string; quantity: number }[]; add: { variantId: string; quantity: number }[] } {
  const open = order.lines.filter((line) => (line.unsent ?? 0) > 0);
  const lines = open.flatMap((line) => {
    const left = swaps[line.id] ? 0 : (units[line.id] ?? line.unsent!);
    return left === line.unsent ? [] : [{ orderLineId: line.id, quantity: line.current - line.unsent! + left }];
  });
  const swapped = open.flatMap((line) => {
    const variant = swaps[line.id];
    return variant ? [{ variantId: variant.id, quantity: units[line.id] || line.unsent! }] : [];
  });
  return { lines, add: [...swapped, ...extra.flatMap(({ variant, quantity }) => (variant ? [{ variantId: variant.id, quantity }] : []))] };
}

/** The bought units that the change is about: what its order issue says. */
export function changedLines(order: OrderView, changes: ItemChanges): { orderLineId: string; quantity: number }[] {
  return order.lines.flatMap((line) => {
    const { lines } = wishedItems({ ...order, lines: [line] }, { ...changes, extra: [] });
    const fewer = lines[0] ? line.current - lines[0].quantity : 0;
    return fewer > 0 ? [{ orderLineId: line.id, quantity: fewer }] : [];
  });
}
