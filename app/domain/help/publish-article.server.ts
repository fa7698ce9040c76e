import type { Desk } from '#app/desk/desk.ts';
import type { ArticleRow } from './article.ts';
import { articleRow } from './articles.server.ts';
import { goLive } from './go-live.server.ts';
import { takeVersion } from './take-version.server.ts';

/**
 * Shows shoppers an article as it was saved, now or at a moment to come.
 * @throws Problem conflict (shown: the newer article), not_found, bad_input (field publishAt)
 */
export async function publishArticle(desk: Desk, id: string, version: number, at: 'now' | Date): Promise<ArticleRow> {
  return desk.transaction(async function publish(ledger) {
    await takeVersion(ledger, id, version);
    await goLive(ledger, id, at);
    await ledger.announce({ topic: 'help' });
    return articleRow(ledger, id);
  });
}
