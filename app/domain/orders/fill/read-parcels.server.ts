import type { Desk } from '#app/desk/desk.ts';
import type { SyncRun } from '#app/platform/generated/prisma/client.ts';
import { afterCursor, cursorAt, edgeOf, newestFirst } from './by-age.ts';
import { keepFilled } from './keep-filled.server.ts';
import type { Progress, Work } from './progress.ts';

const AT_ONCE = 30;

/** Parcels, scans and refunds of the orders that customers may still ask about, newest first. */
export const readParcels: Work = async (desk, run) => {
  const window = { gte: edgeOf(run) };
  const total = run.total ?? (await desk.db.order.count({ where: { shopId: desk.shop.id, createdAt: window } }));
  const read = await readNext(desk, run, window);
  return read ? { step: 'parcels', ...read, total } : { step: 'older_parcels', cursor: null, done: 0, total: null };
};

/** The same of all the others. */
export const readOlderParcels: Work = async (desk, run) => {
  const window = { lt: edgeOf(run) };
  const total = run.total ?? (await desk.db.order.count({ where: { shopId: desk.shop.id, createdAt: window } }));
  const read = await readNext(desk, run, window);
  return read ? { step: 'older_parcels', ...read, total } : { step: 'finished' };
};

/** Null when there are no further orders. */
async function readNext(desk: Desk, run: SyncRun, window: { gte: Date } | { lt: Date }): Promise<Pick<Progress, 'cursor' | 'done'> | null> {
  const rows = await desk.db.order.findMany({
    where: { shopId: desk.shop.id, createdAt: window, ...afterCursor(run.cursor) },
    orderBy: newestFirst,
    take: AT_ONCE,
    select: { id: true, createdAt: true },
  });
  const last = rows.at(-1);
  if (!last) return null;
  const readAt = desk.clock.now();
  await keepFilled(desk, await desk.shopify.orderSnapshots(rows.map(({ id }) => id)), readAt);
  return { cursor: cursorAt(last), done: run.done + rows.length };
}
