import type { Desk } from '#app/desk/desk.ts';

/** Who works in this shop, by name. */
export async function agents({ shop, db }: Pick<Desk, 'shop' | 'db'>): Promise<{ id: string; name: string }[]> {
  return db.agent.findMany({ where: { shopId: shop.id }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
}
