import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { articleRow } from './articles.server.ts';
import { lockHelp } from './lock-help.server.ts';

/**
 * Holds the help for a change of the very article that was seen, and counts its version on.
 * @throws Problem conflict (shown: the newer article), not_found
 */
export async function takeVersion(ledger: Ledger, id: string, version: number): Promise<void> {
  await lockHelp(ledger);
  const { count } = await ledger.db.article.updateMany({
    where: { shopId: ledger.shop.id, id, version },
    data: { version: { increment: 1 }, updatedAt: ledger.clock.now() },
  });
  if (count === 0) throw new Problem('conflict', { shown: await articleRow(ledger, id) });
}
