import type { Desk } from '#app/desk/desk.ts';
import { states } from './resolution.ts';

const AT_ONCE = 200;

/** For the minute's sweep of a shop: queues settling of every resolution that is due for a look. */
export async function settleDue(desk: Desk): Promise<number> {
  const shopId = desk.shop.id;
  // Named, so that the index of state and date serves: drafts have no date to be looked at.
  const due = await desk.db.resolution.findMany({ where: { shopId, state: { in: states.filter((state) => state !== 'draft') }, checkAt: { lte: desk.clock.now() } }, select: { id: true }, orderBy: { checkAt: 'asc' }, take: AT_ONCE });
  if (due.length === 0) return 0;
  await desk.transaction(async function queue(ledger) {
    for (const { id } of due) await ledger.enqueue('settle-resolution', { shopId, resolutionId: id }, { key: `settle:${id}` });
  });
  return due.length;
}
