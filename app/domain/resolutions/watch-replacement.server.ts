import type { Desk, Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { callForAttention } from '#app/domain/tickets/call-for-attention.server.ts';
import { after, days } from '#app/platform/spans.ts';
import { deliveryOf, type ParcelNews } from './delivery.ts';
import { replacementCancelled, replacementDeleted } from './failure.ts';
import { newsOfNextOne } from './news-of-next-one.server.ts';
import { recordFailed } from './record-outcome.server.ts';
import { resolutionRow, type ReplacementOutcome, type ResolutionRow } from './resolution-row.ts';

/**
 * Looks at a replacement's parcels in our snapshot: delivered, given up for
 * delivered, cancelled or deleted, or still under way. Where the replacement went wrong
 * too, what came of that decides.
 */
export async function watchReplacement(desk: Desk, row: ResolutionRow): Promise<void> {
  const { orderId } = row.outcome as ReplacementOutcome;
  const order = await desk.db.order.findFirst({
    where: { shopId: desk.shop.id, id: orderId },
    select: { cancelledAt: true, deletedAt: true, fulfillmentStatus: true, fulfillments: { select: { status: true, deliveredAt: true, lastEventAt: true, createdAt: true } } },
  });
  const now = desk.clock.now();
  const own = deliveryOf(order, now);
  const news: ParcelNews = own.kind === 'cancelled' || own.kind === 'deleted' ? own : ((await newsOfNextOne(desk, orderId)) ?? own);
  await desk.transaction(async function watch(ledger) {
    if (news.kind === 'cancelled') return recordFailed(ledger, row.id, replacementCancelled, row);
    if (news.kind === 'deleted') return recordFailed(ledger, row.id, replacementDeleted, row);
    if (news.kind === 'arrived') return recordArrival(ledger, row, news);
    await ledger.db.resolution.updateMany({ where: { shopId: ledger.shop.id, id: row.id, state: 'done', outcomeAt: null }, data: { checkAt: after(now, days(1)) } });
  });
}

/**
 * For the reaction to `parcel_delivered`: does nothing for an order that
 * replaces nothing. One that was given up for lost and came after all is for a
 * person to see: its goods may have been paid back meanwhile.
 */
export async function watchReplacementOrder(desk: Desk, orderId: string): Promise<void> {
  const row = await desk.db.resolution.findFirst({ where: { shopId: desk.shop.id, replacementOrderId: orderId, OR: [{ state: 'done', outcomeAt: null }, { state: 'failed' }] } });
  if (row?.state === 'done') await watchReplacement(desk, resolutionRow(row));
  else if (row?.ticketId) await callForAttention(desk, row.ticketId);
}

async function recordArrival(ledger: Ledger, row: ResolutionRow, { at, assumed }: Extract<ParcelNews, { kind: 'arrived' }>): Promise<void> {
  const { count } = await ledger.db.resolution.updateMany({
    where: { shopId: ledger.shop.id, id: row.id, state: 'done', outcomeAt: null },
    data: { outcomeAt: at, outcomeAssumed: assumed, checkAt: null },
  });
  if (count === 0) return;
  await recordEvent(ledger, { kind: 'outcome_reached', subjectKind: 'resolution', subjectId: row.id, ticketId: row.ticketId, payload: { resolutionId: row.id, issueId: row.issueId, kind: 'replacement', assumed } });
  if (row.ticketId) await ledger.announce({ topic: 'ticket', ticketId: row.ticketId });
}
