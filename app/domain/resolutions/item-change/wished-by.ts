import type { ItemChangePlan } from './item-change-plan.ts';
import type { ItemChangeWish } from './item-change-wish.ts';

/** The wish inside a frozen plan. */
export function wishedBy({ orderId, changed, added, restock, notify }: ItemChangePlan): ItemChangeWish & { notify: boolean } {
  return {
    orderId,
    lines: changed.map(({ orderLineId, after }) => ({ orderLineId, quantity: after })),
    add: added.map(({ variantId, quantity }) => ({ variantId, quantity })),
    restock,
    notify,
  };
}
