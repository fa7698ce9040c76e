import type { Desk } from '#app/desk/desk.ts';

/** The languages that an editor offers first: the shop's own in their order, then those it has written articles in. */
export async function editorLocales({ shop, db }: Pick<Desk, 'shop' | 'db'>): Promise<string[]> {
  const where = { shopId: shop.id };
  const { locale, languages } = await db.shopSettings.findFirstOrThrow({ where, select: { locale: true, languages: true } });
  const live = await db.articleText.groupBy({ by: ['locale'], where, orderBy: { locale: 'asc' } });
  const drafts = await db.articleDraft.groupBy({ by: ['locale'], where, orderBy: { locale: 'asc' } });
  const own = [locale, ...languages];
  const more = [...live, ...drafts].map((row) => row.locale).filter((one) => one !== 'ko' && one !== 'en');
  return [...new Set([...own, ...more])];
}
