import type { Desk } from '#app/desk/desk.ts';
import type { ArticleRow } from './article.ts';
import { articleRow } from './articles.server.ts';
import { takeVersion } from './take-version.server.ts';

/** What was to go live stays a draft. @throws Problem conflict (shown: the newer article), not_found */
export async function callOffSchedule(desk: Desk, id: string, version: number): Promise<ArticleRow> {
  return desk.transaction(async function callOff(ledger) {
    await takeVersion(ledger, id, version);
    await ledger.db.article.updateMany({ where: { shopId: ledger.shop.id, id }, data: { publishAt: null } });
    await ledger.announce({ topic: 'help' });
    return articleRow(ledger, id);
  });
}
