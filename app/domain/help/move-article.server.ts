import type { Desk } from '#app/desk/desk.ts';
import { articleRow } from './articles.server.ts';
import { lockHelp } from './lock-help.server.ts';
import { queuePublication } from './queue-publication.server.ts';

/**
 * Moves an article one place within its topic; at the end of the list it stays.
 * @throws Problem not_found
 */
export async function moveArticle(desk: Desk, id: string, direction: 'up' | 'down'): Promise<void> {
  await desk.transaction(async function move(ledger) {
    await lockHelp(ledger);
    const { topic } = await articleRow(ledger, id);
    const where = { shopId: ledger.shop.id, topic };
    const order = (await ledger.db.article.findMany({ where, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true } })).map((row) => row.id);
    const from = order.indexOf(id);
    const to = direction === 'up' ? from - 1 : from + 1;
    if (to < 0 || to >= order.length) return;
    order.splice(to, 0, ...order.splice(from, 1));
    for (const [index, moved] of order.entries()) {
      await ledger.db.article.updateMany({ where: { ...where, id: moved }, data: { position: index + 1 } });
    }
    await queuePublication(ledger);
  });
}
