import type { Desk } from '#app/desk/desk.ts';
import { addMoney, isZero, type Money } from '#app/platform/money.ts';
import { after, days } from '#app/platform/spans.ts';
import { kindFacts, type ResolutionKind } from './kinds.ts';

/** What a customer was given lately, in one currency. */
export interface Compensation {
  currency: string;
  refunded: Money;
  /** What the replaced goods had cost. */
  replaced: Money;
  /** Goodwill: codes and gift cards. */
  given: Money;
  count: number;
}

/** Sums of this customer's resolutions that were done within the last days, by currency; shown beside the button. */
export async function compensationOf(desk: Desk, customerId: string, withinDays = 90): Promise<Compensation[]> {
  const shopId = desk.shop.id;
  const orders = await desk.db.order.findMany({ where: { shopId, customerId }, select: { id: true } });
  const rows = await desk.db.resolution.findMany({
    where: { shopId, orderId: { in: orders.map((order) => order.id) }, state: 'done', settledAt: { gte: after(desk.clock.now(), -days(withinDays)) } },
    select: { kind: true, amount: true, currency: true, outcome: true },
  });
  const sums = new Map<string, Compensation>();
  for (const { kind, amount: planned, currency, outcome } of rows) {
    const nothing = { amount: '0', currency };
    const part = kindFacts(kind as ResolutionKind).countsAs;
    // As Shopify booked it: abroad a rate lies between what was planned and what went back.
    const booked = part === 'refunded' ? (outcome as { amount?: Money } | null)?.amount : undefined;
    const amount = booked?.currency === currency ? booked.amount : planned;
    // An intake that paid nothing out gave nothing.
    if (!part || isZero({ amount, currency })) continue;
    const sum = sums.get(currency) ?? { currency, refunded: nothing, replaced: nothing, given: nothing, count: 0 };
    sums.set(currency, { ...sum, [part]: addMoney(sum[part], { amount, currency }), count: sum.count + 1 });
  }
  return [...sums.values()];
}
