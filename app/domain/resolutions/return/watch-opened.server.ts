import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { OrderReturn } from '#app/gateways/shopify/port/returns.ts';
import { Problem } from '#app/platform/problem.ts';
import { after } from '#app/platform/spans.ts';
import { type Failure, orderDeleted, returnCancelled } from '../failure.ts';
import { isOrderGone } from '../order-gone.server.ts';
import type { Outcome } from '../outcome.ts';
import { recordFailed, recordSettled } from '../record-outcome.server.ts';
import type { ResolutionRow } from '../resolution-row.ts';
import { RETURN_CHECK } from './carry-out-return.server.ts';
import { isOver, isUndone } from './over.ts';

interface Told<O extends Outcome> {
  /** What is known of it now. */
  outcome(doc: OrderReturn): O;
  /** Why one that is over came to nothing after all; null where it did not. */
  cameToNothing(doc: OrderReturn): Failure | null;
  /** Units of one that is over for which nothing was done: they are free again. */
  leftOver?(doc: OrderReturn): { orderLineId: string; quantity: number }[];
}

/**
 * Reads how far an opened return is: over, cancelled, or under way. Where the order was deleted it ends as it stands.
 * @throws Problem shopify_unavailable (retry)
 */
export async function watchOpened<O extends Outcome & { returnId: string }>(desk: Desk, row: ResolutionRow & { outcome: O | null }, { outcome, cameToNothing, leftOver }: Told<O>): Promise<void> {
  const doc = await readReturn(desk, row);
  const now = desk.clock.now();
  await desk.transaction(async function settle(ledger) {
    if (doc === 'gone') return void (await recordSettled(ledger, row, { at: now, assumed: true, failure: orderDeleted }));
    const nothing = doc && (isUndone(doc) ? returnCancelled : isOver(doc) ? cameToNothing(doc) : null);
    if (nothing) return recordFailed(ledger, row.id, nothing, row);
    if (doc && isOver(doc)) {
      const settled = await recordSettled(ledger, row, { at: doc.closedAt ?? now, outcome: outcome(doc) });
      return settled ? releaseLeftOver(ledger, row, leftOver?.(doc) ?? []) : undefined;
    }
    const data = { checkAt: after(now, RETURN_CHECK), ...(doc ? { outcome: outcome(doc) as object } : {}) };
    await ledger.db.resolution.updateMany({ where: { shopId: ledger.shop.id, id: row.id, state: 'done', outcomeAt: null }, data });
  });
}

async function releaseLeftOver({ shop, db }: Ledger, { id, orderId }: ResolutionRow, lines: { orderLineId: string; quantity: number }[]): Promise<void> {
  for (const { orderLineId, quantity } of lines) {
    const own = await db.compensatedUnit.findMany({ where: { shopId: shop.id, orderId, orderLineId, resolutionId: id }, select: { unit: true }, orderBy: { unit: 'desc' }, take: quantity });
    await db.compensatedUnit.deleteMany({ where: { shopId: shop.id, orderId, orderLineId, resolutionId: id, unit: { in: own.map(({ unit }) => unit) } } });
  }
}

/** Undefined where it cannot be told now: the order may be hidden, the permission taken back. */
async function readReturn(desk: Desk, row: ResolutionRow & { outcome: { returnId: string } | null }): Promise<OrderReturn | undefined | 'gone'> {
  try {
    const doc = await desk.shopify.orderReturn(row.outcome!.returnId);
    if (doc) return doc;
    // Shopify deletes no return: its order is hidden, or gone.
    return (await isOrderGone(desk, row.orderId, new Problem('not_found'))) ? 'gone' : undefined;
  } catch (error) {
    if (error instanceof Problem && !error.details.retry) return undefined;
    throw error;
  }
}
