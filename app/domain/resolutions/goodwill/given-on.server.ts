import type { Desk, Ledger } from '#app/desk/desk.ts';
import { addMoney, type Money } from '#app/platform/money.ts';
import { GESTURES_COUNTED } from '../goodwill-cap.ts';

/** What gestures for this order come to by now, beside one resolution; shop currency. */
export async function givenOn({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, orderId: string, currency: string, beside?: string): Promise<Money> {
  const rows = await db.resolution.findMany({
    where: { shopId: shop.id, orderId, kind: 'goodwill', currency, state: { in: GESTURES_COUNTED }, ...(beside ? { id: { not: beside } } : {}) },
    select: { amount: true },
  });
  return rows.reduce((sum: Money, { amount }) => addMoney(sum, { amount, currency }), { amount: '0', currency });
}
