import type { Desk } from '#app/desk/desk.ts';

/** Whether the shop has its settings: a process killed in the middle of an installation leaves it without. */
export async function isWelcomed({ db, shop }: Pick<Desk, 'db' | 'shop'>): Promise<boolean> {
  return (await db.shopSettings.findFirst({ where: { shopId: shop.id }, select: { shopId: true } })) !== null;
}
