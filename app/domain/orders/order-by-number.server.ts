import type { Desk } from '#app/desk/desk.ts';

export interface OrderFound {
  id: string;
  name: string;
}

/** The order of this number among this customer's own; null when it is nobody's or somebody else's. */
export async function orderByNumber(desk: Pick<Desk, 'db' | 'shop'>, customerId: string, number: number): Promise<OrderFound | null> {
  if (!Number.isSafeInteger(number) || number > 2_147_483_647) return null;
  return desk.db.order.findFirst({
    where: { shopId: desk.shop.id, customerId, number, deletedAt: null },
    // Numbers need not be unique in a shop.
    orderBy: { createdAt: 'desc' },
    select: { id: true, name: true },
  });
}
