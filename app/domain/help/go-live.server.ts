import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import type { ArticleRow } from './article.ts';
import { articleRow } from './articles.server.ts';
import { queuePublication } from './queue-publication.server.ts';

const MOST_AHEAD_MS = 2 * 366 * 86_400_000;

/**
 * Shows shoppers what was kept back, now or at a moment to come. The caller holds the help's lock.
 * @throws Problem bad_input (field publishAt) for a moment that has passed or is years ahead
 */
export async function goLive(ledger: Ledger, id: string, at: 'now' | Date): Promise<void> {
  const where = { shopId: ledger.shop.id, id };
  if (at !== 'now') {
    const ahead = at.getTime() - ledger.clock.now().getTime();
    if (!(ahead > 0 && ahead < MOST_AHEAD_MS)) throw new Problem('bad_input', { words: 'article_publish_at', field: 'publishAt' });
    const { draft, published } = await articleRow(ledger, id);
    await ledger.db.article.updateMany({ where, data: { publishAt: published && !draft ? null : at } });
    return;
  }
  const row = await articleRow(ledger, id);
  if (row.draft) await takeDraft(ledger, row, row.draft);
  await ledger.db.article.updateMany({ where, data: { published: true, publishAt: null, draftTopic: null } });
  await queuePublication(ledger);
}

async function takeDraft(ledger: Ledger, { id, topic }: ArticleRow, draft: NonNullable<ArticleRow['draft']>): Promise<void> {
  const shopId = ledger.shop.id;
  await ledger.db.articleText.deleteMany({ where: { shopId, articleId: id } });
  await ledger.db.articleText.createMany({ data: Object.entries(draft.texts).map(([locale, text]) => ({ shopId, articleId: id, locale, ...text, format: 'html' })) });
  await ledger.db.articleDraft.deleteMany({ where: { shopId, articleId: id } });
  if (draft.topic === topic) return;
  const last = await ledger.db.article.findFirst({ where: { shopId, topic: draft.topic }, orderBy: { position: 'desc' }, select: { position: true } });
  await ledger.db.article.updateMany({ where: { shopId, id }, data: { topic: draft.topic, position: (last?.position ?? 0) + 1 } });
}
