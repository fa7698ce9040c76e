import type { Desk } from '#app/desk/desk.ts';
import { namedOrder, type NamedOrder } from './order-names.ts';

export interface OrderFound {
  id: string;
  name: string;
}

/** The order that is called so among this customer's own; null when it is nobody's or somebody else's. */
export async function orderByNumber(desk: Pick<Desk, 'db' | 'shop'>, customerId: string, called: NamedOrder): Promise<OrderFound | null> {
  const found = await desk.db.order.findMany({
    where: { shopId: desk.shop.id, customerId, number: { in: called.numbers }, deletedAt: null },
    // Numbers need not be unique in a shop.
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: { id: true, name: true, number: true },
  });
  const order = namedOrder(found, called);
  return order && { id: order.id, name: order.name };
}
