import type { Desk, Ledger } from '#app/desk/desk.ts';
import { policyKindOf } from './shopper-policy.ts';

/** Whether the shop wants requests of this kind done at once where it can be. @param request kind of a request: cancel, return … */
export async function mayActAtOnce({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, request: string): Promise<boolean> {
  const kind = policyKindOf(request);
  return kind !== null && (await db.shopperPolicy.count({ where: { shopId: shop.id, kind, on: true } })) > 0;
}
