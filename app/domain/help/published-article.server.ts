import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { articleRow } from './articles.server.ts';
import { publishedText, type PublishedText } from './published-text.ts';

/**
 * One published article as a shopper reads it.
 * @param publicId as the index names it
 * @param locale asked for; another stands in where it is not written
 * @throws Problem not_found, for hidden ones too
 */
export async function publishedArticle(desk: Desk, publicId: string, locale: string): Promise<PublishedText> {
  const where = { shopId: desk.shop.id };
  const row = /^[a-z0-9]{4,24}$/.test(publicId) ? await desk.db.article.findFirst({ where: { ...where, publicId, published: true }, select: { id: true } }) : null;
  if (!row) throw new Problem('not_found', { note: 'article' });
  const shop = await desk.db.shopSettings.findFirstOrThrow({ where, select: { locale: true, languages: true } });
  const order = [...new Set([shop.locale, ...shop.languages])];
  const text = publishedText(await articleRow(desk, row.id), locale, order);
  if (!text) throw new Problem('not_found', { note: 'article' });
  return text;
}
