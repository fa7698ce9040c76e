import type { Desk } from '#app/desk/desk.ts';
import { queuePublication } from './queue-publication.server.ts';
import { takeVersion } from './take-version.server.ts';

/**
 * Removes an article from editor and storefront.
 * @throws Problem conflict (shown: the newer article), not_found
 */
export async function removeArticle(desk: Desk, id: string, version: number): Promise<void> {
  await desk.transaction(async function remove(ledger) {
    await takeVersion(ledger, id, version);
    await ledger.db.article.deleteMany({ where: { shopId: ledger.shop.id, id } });
    await queuePublication(ledger);
  });
}
