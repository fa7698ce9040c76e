import type { Desk } from '#app/desk/desk.ts';
import { goLive } from './go-live.server.ts';
import { lockHelp } from './lock-help.server.ts';

/** Makes live what was scheduled for now or earlier. Twice is once: each is due no more when it is. */
export async function publishDueArticles(desk: Desk): Promise<void> {
  const due = { shopId: desk.shop.id, publishAt: { lte: desk.clock.now() } };
  if (!(await desk.db.article.findFirst({ where: due, select: { id: true } }))) return;
  await desk.transaction(async function publishDue(ledger) {
    await lockHelp(ledger);
    const rows = await ledger.db.article.findMany({ where: due, orderBy: { publishAt: 'asc' }, select: { id: true } });
    for (const { id } of rows) {
      await goLive(ledger, id, 'now');
      // Who has it open hears of it before saving over it.
      await ledger.db.article.updateMany({ where: { shopId: ledger.shop.id, id }, data: { version: { increment: 1 } } });
    }
  });
}
