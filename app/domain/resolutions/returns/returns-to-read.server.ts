import type { Desk } from '#app/desk/desk.ts';

/** Returns at a time: the longest unread come first. */
const AT_ONCE = 200;

/** Some of the orders whose returns are not over and that nobody has read since `before`; none where all were. */
export async function returnsToRead({ shop, db }: Pick<Desk, 'shop' | 'db'>, before: Date): Promise<string[]> {
  const of = (status: string) => db.orderReturn.findMany({ where: { shopId: shop.id, status, readAt: { lt: before } }, select: { orderId: true, readAt: true }, orderBy: { readAt: 'asc' }, take: AT_ONCE });
  const [requested, open] = [await of('requested'), await of('open')];
  const rows = [...requested, ...open].toSorted((one, other) => one.readAt.getTime() - other.readAt.getTime()).slice(0, AT_ONCE);
  return [...new Set(rows.map((row) => row.orderId))];
}
