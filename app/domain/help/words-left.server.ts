import type { Desk } from '#app/desk/desk.ts';
import { wordsLeftOf } from './settings-with-words.ts';

/** Languages whose words are kept and not shown in the storefront: they found no room beside what else it is told. */
export async function wordsLeft({ shop, db }: Pick<Desk, 'shop' | 'db'>): Promise<string[]> {
  const row = await db.helpMetafield.findFirst({ where: { shopId: shop.id, key: 'settings' }, select: { wanted: true } });
  return wordsLeftOf(row?.wanted ?? null);
}
