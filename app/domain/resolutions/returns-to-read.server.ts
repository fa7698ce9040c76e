import type { Desk } from '#app/desk/desk.ts';

/** Returns at a time: the longest unread come first, so that all have their turn. */
const AT_ONCE = 200;

/** The orders whose returns are not over, by how long nobody has read them. */
export async function returnsToRead({ shop, db }: Pick<Desk, 'shop' | 'db'>): Promise<string[]> {
  const of = (status: string) => db.orderReturn.findMany({ where: { shopId: shop.id, status }, select: { orderId: true, readAt: true }, orderBy: { readAt: 'asc' }, take: AT_ONCE });
  const [requested, open] = [await of('requested'), await of('open')];
  const rows = [...requested, ...open].toSorted((one, other) => one.readAt.getTime() - other.readAt.getTime()).slice(0, AT_ONCE);
  return [...new Set(rows.map((row) => row.orderId))];
}
