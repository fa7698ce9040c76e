import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { OrderReturn } from '#app/gateways/shopify/port/returns.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { after } from '#app/platform/spans.ts';
import { type Failure, orderDeleted, returnCancelled } from '../failure.ts';
import { isOrderGone } from '../order-gone.server.ts';
import type { Outcome } from '../outcome.ts';
import { recordFailed, recordSettled } from '../record-outcome.server.ts';
import type { ResolutionRow } from '../resolution-row.ts';
import { LABEL_CHECK, RETURN_CHECK } from './carry-out-return.server.ts';
import { isOver, isUndone } from './over.ts';
import type { WayBackGiven } from './return-plan.ts';

type Opened = Outcome & WayBackGiven & { returnId: string };

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
export async function watchOpened<O extends Opened>(desk: Desk, row: ResolutionRow & { outcome: O | null }, { outcome, cameToNothing, leftOver }: Told<O>): Promise<void> {
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
    return goOn(ledger, row, doc ? outcome(doc) : null);
  });
}

/** Still under way: what is known of it is kept, unless somebody else has written since we looked. So the label that came is told once, and not forgotten again. */
async function goOn<O extends Opened>(ledger: Ledger, row: ResolutionRow & { outcome: O | null }, told: O | null): Promise<void> {
  const came = row.outcome?.wayMissing === true && told?.wayMissing === false;
  const { count } = await ledger.db.resolution.updateMany({
    where: { shopId: ledger.shop.id, id: row.id, state: 'done', outcomeAt: null, outcome: { equals: row.outcome as unknown as Prisma.InputJsonObject } },
    data: { checkAt: after(ledger.clock.now(), await nextCheck(ledger, row.id, told ?? row.outcome)), ...(told ? { outcome: told as unknown as Prisma.InputJsonObject } : {}) },
  });
  if (!came || count === 0) return;
  await recordEvent(ledger, { kind: 'way_back_given', subjectKind: 'resolution', subjectId: row.id, ticketId: row.ticketId, payload: { resolutionId: row.id, issueId: row.issueId, kind: row.kind } });
  if (row.ticketId) await ledger.announce({ topic: 'ticket', ticketId: row.ticketId });
}

async function nextCheck({ shop, db }: Ledger, id: string, known: WayBackGiven | null): Promise<number> {
  return known?.wayMissing && (await db.message.count({ where: { shopId: shop.id, heldForResolutionId: id } })) > 0 ? LABEL_CHECK : RETURN_CHECK;
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
