import type { Desk } from '#app/desk/desk.ts';

/** Whether the snapshot of this shop holds any order. */
export async function hasOrders({ shop, db }: Pick<Desk, 'shop' | 'db'>): Promise<boolean> {
  return (await db.order.findFirst({ where: { shopId: shop.id, deletedAt: null }, select: { id: true } })) !== null;
}
