import type { Desk } from '#app/desk/desk.ts';
import type { LiveOrder } from '#app/gateways/shopify/port/orders.ts';
import { compareMoney, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import type { ChangedFigure } from './differences.ts';
import { goodsName } from './figures.ts';
import type { Plan } from './plan.ts';

/**
 * What of the order stands in the way of a plan that can no longer be read: the
 * money and the units that were there for it, and what is left of them. One
 * round trip; nothing where the order cannot be read either.
 */
export async function figuresNow(desk: Desk, plan: Plan): Promise<ChangedFigure[]> {
  const order = await liveQuietly(desk, plan.orderId);
  if (!order) return [];
  return [...cancelled(order), ...moneyNow(plan, order), ...unitsNow(plan, order)];
}

async function liveQuietly(desk: Desk, orderId: string): Promise<LiveOrder | null> {
  try {
    return await desk.shopify.liveOrder(orderId);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return null;
  }
}

function cancelled({ cancelledAt }: LiveOrder): ChangedFigure[] {
  return cancelledAt ? [{ part: 'order', before: { words: 'open' }, after: { words: 'cancelled' } }] : [];
}

function moneyNow(plan: Plan, { presentmentRefundable }: LiveOrder): ChangedFigure[] {
  const before: Money | null = 'presentmentMaximum' in plan ? plan.presentmentMaximum : null;
  if (!before || before.currency !== presentmentRefundable.currency || compareMoney(before, presentmentRefundable) === 0) return [];
  return [{ part: 'refundable', before: { money: before }, after: { money: presentmentRefundable } }];
}

/** Units that were there when it was planned, at least those that it is about. */
function unitsNow(plan: Plan, { live }: LiveOrder): ChangedFigure[] {
  const before = plan.kind === 'refund' ? (plan.seen?.refundable ?? []) : [];
  return [...Map.groupBy<string, Plan['lines'][number]>(plan.lines, (line) => line.orderLineId)].flatMap(([orderLineId, same]) => {
    const was = before.find((one) => one.orderLineId === orderLineId)?.units ?? same.reduce((sum, line) => sum + line.quantity, 0);
    const is = live.find(({ id }) => id === orderLineId)?.refundableQuantity ?? 0;
    return is < was ? [{ of: goodsName(same[0]!), part: 'units', before: { units: was }, after: { units: is } }] : [];
  });
}
