import type { Desk } from '#app/desk/desk.ts';
import type { Order, SyncRun } from '#app/platform/generated/prisma/client.ts';
import { keepOrder } from '../keep-order.server.ts';
import { markOrderDeleted } from '../mark-order-deleted.server.ts';
import { seesOldOrders } from '../sees-old-orders.server.ts';
import { afterCursor, cursorAt, edgeOf, newestFirst } from './by-age.ts';
import type { Progress, Work } from './progress.ts';

/*
 * A deletion changes nothing that a search for changes would find, so the ids we
 * hold are asked for. By `nodes`, not by a bulk query: its answer is of this very
 * moment, needs none of the few places for bulk queries, and costs at the dearest
 * reading of the rules a point an order (250 in a call, of 1,000 allowed). So
 * 2,000 orders are 8 calls, and a night is bounded whatever the shop's size: all
 * of sixty days, and a slice of the older ones that goes round.
 */
const AT_ONCE = 250;
const SLICE = 5_000;

type Known = Pick<Order, 'id' | 'createdAt' | 'deletedAt'>;

/** Orders deleted without our hearing of it, among those of the last sixty days that were not read tonight anyway. */
export const findVanished: Work = async (desk, run): Promise<Progress> => {
  const known = await unread(desk, run, { gte: edgeOf(run) }, run.cursor);
  if (known.length > 0) {
    const { gone, back } = await compare(desk, known);
    return { step: 'vanished', cursor: cursorAt(known.at(-1)!), done: run.done + known.length, repaired: run.repaired + (await mark(desk, gone)) + (await readBack(desk, back)) };
  }
  if (!(await seesOldOrders(desk))) return { step: 'finished' };
  return { step: 'older_vanished', cursor: await whereLastStopped(desk), done: 0 };
};

/** The same among the older ones, from where the last night stopped. */
export const findOlderVanished: Work = async (desk, run): Promise<Progress> => {
  const known = await unread(desk, run, { lt: edgeOf(run) }, run.cursor);
  // The next night begins with the youngest of them again.
  if (known.length === 0) return { step: 'finished', cursor: null };
  const { gone, back } = await compare(desk, known);
  // Read last: while we may not see old orders, an absence says nothing.
  if (gone.length > 0 && !(await seesOldOrders(desk))) return { step: 'finished' };
  const values = { cursor: cursorAt(known.at(-1)!), done: run.done + known.length, repaired: run.repaired + (await mark(desk, gone)) + (await readBack(desk, back)) };
  return { step: values.done >= SLICE ? 'finished' : 'older_vanished', ...values };
};

/** Whatever was read since the run began was seen to be there. */
function unread({ shop, db }: Desk, run: SyncRun, createdAt: { gte: Date } | { lt: Date }, cursor: string | null): Promise<Known[]> {
  return db.order.findMany({
    where: { shopId: shop.id, createdAt, syncedAt: { lt: run.startedAt }, ...afterCursor(cursor) },
    orderBy: newestFirst,
    take: AT_ONCE,
    select: { id: true, createdAt: true, deletedAt: true },
  });
}

async function compare({ shopify }: Desk, known: readonly Known[]): Promise<{ gone: string[]; back: string[] }> {
  const shown = new Set(await shopify.ordersShown(known.map(({ id }) => id)));
  const ids = (some: readonly Known[]) => some.map(({ id }) => id);
  return { gone: ids(known.filter((one) => !one.deletedAt && !shown.has(one.id))), back: ids(known.filter((one) => one.deletedAt && shown.has(one.id))) };
}

async function mark(desk: Desk, gone: readonly string[]): Promise<number> {
  let marked = 0;
  for (const id of gone) {
    const news = await desk.transaction(function note(ledger) {
      return markOrderDeleted(ledger, id);
    });
    if (news) marked++;
  }
  return marked;
}

/** A mark that was a mistake goes when the order is read again. */
async function readBack(desk: Desk, back: readonly string[]): Promise<number> {
  if (back.length === 0) return 0;
  const readAt = desk.clock.now();
  const orders = await desk.shopify.orderSnapshots(back);
  for (const order of orders) await keepOrder(desk, order, { source: 'live', readAt });
  return orders.length;
}

async function whereLastStopped({ shop, db }: Desk): Promise<string | null> {
  const last = await db.syncRun.findFirst({
    where: { shopId: shop.id, kind: 'nightly', state: 'done', step: 'older_vanished' },
    orderBy: { startedAt: 'desc' },
    select: { cursor: true },
  });
  return last?.cursor ?? null;
}
