import type { Desk, Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import type { ArticleRow, ArticleText } from './article.ts';
import { topics } from './topics.ts';

/** Every article of the shop in reading order: by topic, then by its place there. */
export async function articles({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>): Promise<ArticleRow[]> {
  const rows = await db.article.findMany({ where: { shopId: shop.id }, include: { texts: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  // Array.sort is stable: the order within a topic stays.
  return rows.map(rowOf).sort((a, b) => placeOf(a.topic) - placeOf(b.topic));
}

/** @throws Problem not_found */
export async function articleRow({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, id: string): Promise<ArticleRow> {
  const row = await db.article.findFirst({ where: { shopId: shop.id, id }, include: { texts: true } });
  if (!row) throw new Problem('not_found', { note: 'article' });
  return rowOf(row);
}

interface Row extends Omit<ArticleRow, 'texts'> {
  texts: { locale: string; title: string; body: string }[];
}

function rowOf({ id, topic, position, published, version, updatedAt, texts }: Row): ArticleRow {
  const byLocale = Object.fromEntries(texts.map(({ locale, title, body }): [string, ArticleText] => [locale, { title, body }]));
  return { id, topic, position, published, version, updatedAt, texts: byLocale };
}

/** A topic that is no longer on the list comes last. */
function placeOf(topic: string): number {
  const place = topics.findIndex(({ key }) => key === topic);
  return place < 0 ? topics.length : place;
}
