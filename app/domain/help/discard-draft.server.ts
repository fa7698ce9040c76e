import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import type { ArticleRow } from './article.ts';
import { articleRow } from './articles.server.ts';
import { takeVersion } from './take-version.server.ts';

/**
 * Lets go of what was kept back; shoppers go on reading what they read.
 * @throws Problem bad_input for an article that is nothing but a draft, conflict (shown: the newer article), not_found
 */
export async function discardDraft(desk: Desk, id: string, version: number): Promise<ArticleRow> {
  return desk.transaction(async function discard(ledger) {
    await takeVersion(ledger, id, version);
    const row = await articleRow(ledger, id);
    if (!Object.keys(row.texts).length) throw new Problem('bad_input', { note: 'nothing but a draft' });
    const shopId = ledger.shop.id;
    await ledger.db.articleDraft.deleteMany({ where: { shopId, articleId: id } });
    await ledger.db.article.updateMany({ where: { shopId, id }, data: { draftTopic: null, ...(row.published ? { publishAt: null } : {}) } });
    await ledger.announce({ topic: 'help' });
    return articleRow(ledger, id);
  });
}
