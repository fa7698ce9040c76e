import type { Desk } from '#app/desk/desk.ts';
import { after, days } from '#app/platform/spans.ts';
import { replacementCancelled, replacementDeleted } from '../failure.ts';
import { recordFailed, recordSettled } from '../record-outcome.server.ts';
import type { ResolutionRow } from '../resolution-row.ts';
import { deliveryOf, type ParcelNews } from './delivery.ts';
import { newsOfNextOne } from './news-of-next-one.server.ts';
import type { ReplacementOutcome, ReplacementPlan } from './replacement-plan.ts';

/**
 * Looks at a replacement's parcels in our snapshot: delivered, given up for
 * delivered, cancelled or deleted, or still under way. Where the replacement went wrong
 * too, what came of that decides.
 */
export async function watchReplacement(desk: Desk, row: ResolutionRow<ReplacementPlan, ReplacementOutcome>): Promise<void> {
  const { orderId } = row.outcome!;
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
    if (news.kind === 'arrived') return void (await recordSettled(ledger, row, { at: news.at, assumed: news.assumed }));
    await ledger.db.resolution.updateMany({ where: { shopId: ledger.shop.id, id: row.id, state: 'done', outcomeAt: null }, data: { checkAt: after(now, days(1)) } });
  });
}
