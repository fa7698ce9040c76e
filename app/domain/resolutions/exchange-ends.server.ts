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
  const all = await db.orderRefund.findMany({ where: { shopId, orderId: { in: orderIds } }, select: { id: true, total: true, presentmentTotal: true } });
  return new Map(
    exchanges.flatMap(({ id, madeId, plan }) => {
      const ids = returns.find((one) => one.id === madeId)!.refundIds as string[];
      const beyond = paysMore(plan as unknown as ExchangePlan, all.filter((refund) => ids.includes(refund.id)));
      return elsewhere.filter((refund) => ids.includes(refund.id)).map((refund) => [refund.id, { resolutionId: id, beyond }] as const);
    }),
  );
}

type Paid = Pick<OrderRefund, 'total' | 'presentmentTotal'>;

/**
 * The difference is what the customer pays; below nothing, is paid. It was seen and agreed to in the customer's
 * currency, and in that it is held to: the shop's sums follow it by a rate, and may be a minor unit apart. Refunds of
 * which only the shop's sum is known yet are held to the shop's: better to ask once too often.
 */
function paysMore({ difference }: ExchangePlan, refunds: readonly Paid[]): boolean {
  const known = refunds.every(({ presentmentTotal }) => presentmentTotal !== null);
  const { amount, currency } = known ? difference.presentment : difference.shop;
  const nothing: Money = { amount: '0', currency };
  const paid = refunds.reduce((sum, { total, presentmentTotal }) => addMoney(sum, { amount: known ? presentmentTotal! : total, currency }), nothing);
  const owed = subtractMoney(nothing, { amount, currency });
  return compareMoney(paid, nothing) > 0 && compareMoney(paid, owed) > 0;
}
