import type { Desk } from '#app/desk/desk.ts';
import type { ArticleRow } from './article.ts';
import { articleRow } from './articles.server.ts';
import { queuePublication } from './queue-publication.server.ts';
import { takeVersion } from './take-version.server.ts';

/**
 * Takes an article out of the storefront, and calls off what was to go live; its texts and its draft stay.
 * @throws Problem conflict (shown: the newer article), not_found
 */
export async function hideArticle(desk: Desk, id: string, version: number): Promise<ArticleRow> {
  return desk.transaction(async function hide(ledger) {
    await takeVersion(ledger, id, version);
    await ledger.db.article.updateMany({ where: { shopId: ledger.shop.id, id }, data: { published: false, publishAt: null } });
    await queuePublication(ledger);
    return articleRow(ledger, id);
  });
}
