import type { Desk } from '#app/desk/desk.ts';
import { callForAttention } from '#app/domain/tickets/call-for-attention.server.ts';
import { watchReplacement } from './replacement/watch-replacement.server.ts';
import type { ReplacementOutcome, ReplacementPlan } from './replacement/replacement-plan.ts';
import { resolutionRow, type ResolutionRow } from './resolution-row.ts';

/**
 * For the reaction to `parcel_delivered`: does nothing for an order that
 * replaces nothing. One that was given up for lost and came after all is for a
 * person to see: its goods may have been paid back meanwhile.
 */
export async function watchReplacementOrder(desk: Desk, orderId: string): Promise<void> {
  const row = await desk.db.resolution.findFirst({ where: { shopId: desk.shop.id, replacementOrderId: orderId, OR: [{ state: 'done', outcomeAt: null }, { state: 'failed' }] } });
  if (row?.state === 'done') await watchReplacement(desk, resolutionRow(row) as ResolutionRow<ReplacementPlan, ReplacementOutcome>);
  else if (row?.ticketId) await callForAttention(desk, row.ticketId);
}
