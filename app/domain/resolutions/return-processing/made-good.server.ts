import type { Desk } from '#app/desk/desk.ts';

/** Whether an exchange of ours stands behind this return: its units are made good by the new goods, and not once more by taking them in. */
export async function madeGoodByExchange({ shop, db }: Pick<Desk, 'shop' | 'db'>, returnId: string): Promise<boolean> {
  return (await db.resolution.count({ where: { shopId: shop.id, kind: 'exchange', madeId: returnId, state: { in: ['confirmed', 'running', 'unknown', 'done'] } } })) > 0;
}
