import type { Desk } from '#app/desk/desk.ts';

/** An article with one Korean text, in a section of its own making where the shop has none by that key. */
export async function anArticle(desk: Desk, { topic = 'delivery', title = '배송은 얼마나 걸리나요?', published = true } = {}): Promise<{ id: string; publicId: string }> {
  const [shopId, id, updatedAt] = [desk.shop.id, desk.newId(), desk.clock.now()];
  const publicId = id.slice(-10);
  await desk.db.helpSection.upsert({ where: { shopId_key: { shopId, key: topic } }, create: { shopId, key: topic, titles: { ko: topic }, position: 1, updatedAt }, update: {} });
  await desk.db.article.create({ data: { shopId, id, publicId, topic, position: 1, published, updatedAt } });
  await desk.db.articleText.create({ data: { shopId, articleId: id, locale: 'ko', title, body: '<p>이틀 걸려요.</p>', format: 'html' } });
  return { id, publicId };
}
