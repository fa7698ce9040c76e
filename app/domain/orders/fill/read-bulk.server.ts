import type { Desk } from '#app/desk/desk.ts';
import type { SyncRun } from '#app/platform/generated/prisma/client.ts';
import { keepOrder } from '../keep-order.server.ts';
import type { Progress, Work } from './progress.ts';

const NOTED_EVERY = 50;

/** Keeps the orders of the bulk result. How far it came is noted on the way; what was kept already is passed over. */
export const readBulk: Work = async (desk, run): Promise<Progress> => {
  const operation = await desk.shopify.bulkOperation(run.bulkOperationId!);
  if (!operation.url) return { step: 'pages', cursor: null, done: 0 };
  let seen = 0;
  for await (const order of desk.shopify.readOrdersBulk(operation.url)) {
    seen++;
    if (seen <= run.done) continue;
    await keepOrder(desk, order, { source: 'fill', readAt: run.startedAt });
    if (seen % NOTED_EVERY === 0) await noteDone(desk, run, seen);
  }
  return { step: 'parcels', cursor: null, done: 0, total: null };
};

async function noteDone(desk: Desk, run: SyncRun, done: number): Promise<void> {
  await desk.transaction(async function note(ledger) {
    await ledger.db.syncRun.updateMany({ where: { shopId: desk.shop.id, id: run.id }, data: { done } });
    await ledger.announce({ topic: 'sync' });
  });
}
