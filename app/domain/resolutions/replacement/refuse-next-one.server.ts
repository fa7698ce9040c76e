import type { Desk, Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * A replacement that was itself made good on its own order is not ended: the
 * customer would get that and what is freed here. The later one is ended first.
 * @throws Problem not_possible
 */
export async function refuseNextOne({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, replacementOrderId: string): Promise<void> {
  const taken = await db.compensatedUnit.findFirst({ where: { shopId: shop.id, orderId: replacementOrderId }, select: { resolutionId: true } });
  if (taken) throw new Problem('not_possible', { words: 'replacement_sent_again' });
}

/**
 * The other way round: what a replacement that came undone owed is owed on the
 * order it replaced, and no more on its own.
 * @throws Problem not_possible
 */
export async function refuseEndedOrder({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, orderId: string): Promise<void> {
  const ended = await db.resolution.findFirst({ where: { shopId: shop.id, replacementOrderId: orderId, state: 'failed' }, select: { id: true } });
  if (ended) throw new Problem('not_possible', { words: 'replacement_order_ended' });
}
