import type { Desk } from '#app/desk/desk.ts';
import { queueJoin } from '#app/domain/customers/queue-join.ts';
import type { OrderSnapshot } from '#app/gateways/shopify/port/order-snapshot.ts';
import type { SyncRun } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { keepOrder } from '../keep-order.server.ts';
import type { Progress, Work } from './progress.ts';

const NOTED_EVERY = 50;

/** Keeps the orders of the bulk result. How far it came is noted on the way; what was kept already is passed over. */
export const readBulk: Work = async (desk, run): Promise<Progress> => {
  const operation = await desk.shopify.bulkOperation(run.bulkOperationId!);
  if (!operation.url) return { step: 'pages', cursor: null, done: 0 };
  try {
    await keepAll(desk, run, desk.shopify.readOrdersBulk(operation.url));
  } catch (error) {
    // A worker that was away for a week: asking again would never help.
    if (error instanceof Problem && error.code === 'expired') return { step: 'pages', cursor: null, done: 0 };
    throw error;
  }
  return { step: 'parcels', cursor: null, done: 0, total: null };
};

async function keepAll(desk: Desk, run: SyncRun, orders: AsyncIterable<OrderSnapshot>): Promise<void> {
  let seen = 0;
  let kept: OrderSnapshot[] = [];
  for await (const order of orders) {
    seen++;
    if (seen <= run.done) continue;
    await keepOrder(desk, order, { source: 'fill', readAt: run.startedAt });
    kept.push(order);
    if (seen % NOTED_EVERY !== 0) continue;
    await noteDone(desk, run, seen, kept);
    kept = [];
  }
  if (kept.length > 0) await noteDone(desk, run, seen, kept);
}

/** Killed before it, the same orders are kept once more: so their tickets are looked for whether they are new or not. */
async function noteDone(desk: Desk, run: SyncRun, done: number, kept: readonly OrderSnapshot[]): Promise<void> {
  await desk.transaction(async function note(ledger) {
    await ledger.db.syncRun.updateMany({ where: { shopId: desk.shop.id, id: run.id }, data: { done } });
    await queueJoin(ledger, kept.map(({ customer }) => customer?.id));
    await ledger.announce({ topic: 'sync' });
  });
}
