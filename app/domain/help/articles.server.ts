import type { Desk, Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import type { ArticleRow, ArticleText, DraftText } from './article.ts';
import { sections } from './sections.server.ts';

type Reader = Pick<Desk | Ledger, 'shop' | 'db'>;

const whole = { texts: true, drafts: true } as const;

/** Every article of the shop in reading order: by section, then by its place there. */
export async function articles({ shop, db }: Reader): Promise<ArticleRow[]> {
  const order = (await sections({ shop, db })).map(({ key }) => key);
  const rows = await db.article.findMany({ where: { shopId: shop.id }, include: whole, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  // Array.sort is stable: the order within a section stays.
  return rows.map(rowOf).sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic));
}

/** @throws Problem not_found */
export async function articleRow({ shop, db }: Reader, id: string): Promise<ArticleRow> {
  const row = await db.article.findFirst({ where: { shopId: shop.id, id }, include: whole });
  if (!row) throw new Problem('not_found', { note: 'article' });
  return rowOf(row);
}

interface Row extends Omit<ArticleRow, 'texts' | 'draft'> {
  draftTopic: string | null;
  texts: { locale: string; title: string; body: string; keywords: string; format: string }[];
  drafts: { locale: string; title: string; body: string; keywords: string }[];
}

function rowOf({ id, publicId, topic, position, published, publishAt, version, updatedAt, texts, ...row }: Row): ArticleRow {
  const live = texts.map(({ locale, title, body, keywords, format }): [string, ArticleText] => [locale, { title, body, keywords, format: format === 'html' ? 'html' : 'markdown' }]);
  const kept = row.drafts.map(({ locale, title, body, keywords }): [string, DraftText] => [locale, { title, body, keywords }]);
  const draft = kept.length ? { topic: row.draftTopic ?? topic, texts: Object.fromEntries(kept) } : null;
  return { id, publicId, topic, position, published, publishAt, version, updatedAt, texts: Object.fromEntries(live), draft };
}
