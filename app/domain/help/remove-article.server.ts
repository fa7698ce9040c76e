import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { articleRow } from './articles.server.ts';
import { lockHelp } from './lock-help.server.ts';
import { queuePublication } from './queue-publication.server.ts';

/**
 * Removes an article from editor and storefront.
 * @throws Problem conflict (shown: the newer article), not_found
 */
export async function removeArticle(desk: Desk, id: string, version: number): Promise<void> {
  await desk.transaction(async function remove(ledger) {
    await lockHelp(ledger);
    const { count } = await ledger.db.article.deleteMany({ where: { shopId: ledger.shop.id, id, version } });
    if (count === 0) throw new Problem('conflict', { shown: await articleRow(ledger, id) });
    await queuePublication(ledger);
  });
}
