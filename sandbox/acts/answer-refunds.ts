import { givenBack } from '../state/orders/refund-order.ts';
import { saveOrder } from '../state/orders/save-order.ts';
import type { Order } from '../state/orders/shapes.ts';
import type { ShopState } from '../types.ts';
import { announce } from '../webhooks/announce.ts';
import { orderPayload } from '../webhooks/payloads/order-payload.ts';
import { orderOn } from './stage.ts';
import type { Stage } from './stage.ts';

/** The payment provider says what became of an order's pending refunds. Throws when none waits. */
export function answerRefunds(stage: Stage, shop: ShopState, orderId: string, verdict: 'SUCCESS' | 'FAILURE'): Order {
  const order = orderOn(stage, shop, orderId);
  const waiting = order.payments.filter((one) => one.kind === 'REFUND' && one.status === 'PENDING');
  if (waiting.length === 0) throw new Error(`${order.name} has no refund that waits`);
  for (const one of waiting) one.status = verdict;
  for (const refund of order.refundDocs) refund.totalRefundedSet = givenBack(order, order.payments.filter((one) => refund.transactionIds.includes(one.id)));
  saveOrder(stage.world, shop, order);
  announce(stage.emit, shop, [['orders/updated', orderPayload(stage.world, shop, order)]]);
  return order;
}
