import type { Desk } from '#app/desk/desk.ts';
import type { OrderToCancel } from '#app/gateways/shopify/port/cancellations.ts';
import { isZero, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import type { PlanLine } from '../plan-base.ts';
import type { Reading } from '../reading.ts';
import type { CancellationPlan } from './cancellation-plan.ts';
import type { CancellationWish } from './cancellation-wish.ts';
import { whyNotCancelled } from './why-not-cancelled.ts';

/**
 * The plan that this wish comes to right now, on the caller's own token, in one round trip.
 * @throws Problem not_possible (why it cannot be cancelled, with what can be done instead), bad_input, not_found
 */
export async function readCancellation(desk: Desk, wish: CancellationWish & { notify: boolean }): Promise<Reading<CancellationPlan>> {
  const readAt = desk.clock.now();
  const order = await desk.shopify.orderToCancel(wish.orderId);
  const why = whyNotCancelled(order);
  if (why) throw new Problem('not_possible', { words: why, values: { order: order.name } });
  const credit = wish.money === 'store_credit' ? wish.creditExpiresAt : null;
  if (wish.money === 'store_credit' && !order.customerId) throw new Problem('not_possible', { words: 'cancel_credit_without_customer', field: 'money' });
  if (credit && new Date(credit) <= readAt) throw new Problem('bad_input', { words: 'expiry_past', field: 'creditExpiresAt' });
  const plan: CancellationPlan = {
    kind: 'cancellation',
    orderId: wish.orderId,
    orderName: order.name,
    orderUpdatedAt: order.updatedAt.toISOString(),
    notify: wish.notify,
    reason: wish.reason,
    money: wish.money,
    creditExpiresAt: credit,
    restock: wish.restock,
    goods: order.lines.filter((line) => line.current > 0).map((line) => planLine(line, line.current)),
    ...moneyOf(order, wish),
  };
  return { plan, readAt, refundable: new Map(order.lines.map((line) => [line.orderLineId, line.refundable])) };
}

/** What is kept takes no unit: it may still be given back later. */
function moneyOf({ refund, held, lines }: OrderToCancel, { money }: CancellationWish) {
  const { maximum, presentmentMaximum } = refund;
  const gives = money !== 'kept' && !isZero(refund.presentment);
  const nothing = ({ currency }: Money): Money => ({ amount: '0', currency });
  return {
    lines: gives ? lines.filter((line) => line.refundable > 0).map((line) => planLine(line, line.refundable)) : [],
    amount: gives ? refund.shop : nothing(refund.shop),
    presentmentAmount: gives ? refund.presentment : nothing(refund.presentment),
    shippingAmount: gives ? refund.shipping : nothing(refund.shop),
    maximum,
    presentmentMaximum,
    held: held.presentment,
    transactions: gives && money === 'original' ? refund.transactions : [],
  };
}

function planLine({ orderLineId, title, variantTitle, quantity: bought }: OrderToCancel['lines'][number], quantity: number): PlanLine {
  return { orderLineId, title, variantTitle, quantity, bought };
}
