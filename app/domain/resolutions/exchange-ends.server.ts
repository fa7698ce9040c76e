import type { Desk } from '#app/desk/desk.ts';
import type { OrderRefund } from '#app/platform/generated/prisma/client.ts';
import { addMoney, compareMoney, subtractMoney, type Money } from '#app/platform/money.ts';
import type { GivenElsewhere } from './clashes.ts';
import type { ExchangePlan } from './plan.ts';

/**
 * Refunds by others that took in the return of an exchange of ours, by refund:
 * its natural end, as long as all that went back by that return, Mend's own
 * too, is no more than the exchange was agreed to pay beside the new goods.
 * Which refunds are a return's is known where Shopify lets us read returns. An
 * exchange that was closed without the new goods holds no unit: nothing of it
 * is paid twice.
 */
export async function exchangeEnds({ shop, db }: Desk, elsewhere: readonly OrderRefund[]): Promise<Map<string, NonNullable<GivenElsewhere['ofExchange']>>> {
  const shopId = shop.id;
  const orderIds = [...new Set(elsewhere.map((refund) => refund.orderId))];
  const returns = await db.orderReturn.findMany({ where: { shopId, orderId: { in: orderIds } }, select: { id: true, refundIds: true } });
  if (returns.length === 0) return new Map();
  const exchanges = await db.resolution.findMany({ where: { shopId, kind: 'exchange', madeId: { in: returns.map(({ id }) => id) }, state: 'done', units: { some: { shopId } } }, select: { id: true, madeId: true, plan: true } });
  if (exchanges.length === 0) return new Map();
  const all = await db.orderRefund.findMany({ where: { shopId, orderId: { in: orderIds } }, select: { id: true, total: true } });
  return new Map(
    exchanges.flatMap(({ id, madeId, plan }) => {
      const ids = returns.find((one) => one.id === madeId)!.refundIds as string[];
      const beyond = paysMore(plan as unknown as ExchangePlan, all.filter((refund) => ids.includes(refund.id)));
      return elsewhere.filter((refund) => ids.includes(refund.id)).map((refund) => [refund.id, { resolutionId: id, beyond }] as const);
    }),
  );
}

/** The difference is what the customer pays; below nothing, is paid. Shop currency. */
function paysMore({ difference: { shop: difference } }: ExchangePlan, refunds: readonly { total: string }[]): boolean {
  const nothing: Money = { amount: '0', currency: difference.currency };
  const paid = refunds.reduce((sum, { total }) => addMoney(sum, { amount: total, currency: difference.currency }), nothing);
  const owed = subtractMoney(nothing, difference);
  return compareMoney(paid, nothing) > 0 && compareMoney(paid, owed) > 0;
}
