import type { Order, OrderEdit } from '../../state/orders/shapes.ts';
import { restTime } from '../../state/time.ts';
import { number } from './rest.ts';
import type { Json } from './rest.ts';

/** The body of orders/edited: differences only; an app reads the order for the rest. */
export function orderEditPayload(order: Order, edit: OrderEdit): Json {
  const deltas = (list: { lineItemId: string; quantity: number }[]) => list.map((one) => ({ id: number(one.lineItemId), delta: one.quantity }));
  return {
    order_edit: {
      id: number(edit.id),
      app_id: number(edit.appId ?? null),
      created_at: restTime(edit.at),
      committed_at: restTime(edit.at),
      notify_customer: edit.notified ?? false,
      order_id: number(order.id),
      staff_note: edit.staffNote ?? '',
      user_id: number(edit.staffId),
      line_items: { additions: deltas(edit.additions), removals: deltas(edit.removals) },
      discounts: { line_item: { additions: [], removals: [] } },
      shipping_lines: { additions: [], removals: [] },
    },
  };
}
