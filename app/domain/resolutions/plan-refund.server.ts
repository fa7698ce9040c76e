import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { assertIssueOrder } from './assert-issue-order.server.ts';
import { assertUnitsFree } from './assert-units-free.server.ts';
import { readRefund } from './read-refund.server.ts';
import { resolutionRow, type ResolutionRow } from './resolution-row.ts';
import { planOfKey, storePlan } from './store-plan.server.ts';

export interface RefundToPlan {
  issueId: string;
  ticketId: string | null;
  orderId: string;
  /** `restock`: the units go back into stock. */
  lines: { orderLineId: string; quantity: number; restock: boolean }[];
  /** Shipping to give back: decimal string in the shop's currency; null for none. */
  shipping: string | null;
  /** Whether Shopify also writes to the customer; the shop's setting when absent. */
  notify?: boolean;
  /** Key of the form: the same plan asked twice is one row. */
  key: string;
}

/**
 * Freezes what refunding this would do, as a draft. Nothing is claimed and nothing moves.
 * @throws Problem not_possible (reason in `words`), unit_already_compensated, not_found, shopify_…
 */
export async function planRefund(desk: Desk, wanted: RefundToPlan): Promise<ResolutionRow> {
  const known = await planOfKey(desk, wanted.issueId, wanted.key);
  if (known) return resolutionRow(known);
  const lines = wanted.lines.filter((line) => line.quantity > 0);
  if (lines.length === 0 && !wanted.shipping) throw new Problem('not_possible', { words: 'nothing_chosen' });
  await assertIssueOrder(desk, wanted.issueId, wanted.orderId);
  const notify = wanted.notify ?? (await desk.db.shopSettings.findFirstOrThrow({ where: { shopId: desk.shop.id } })).shopifyNotifiesRefund;
  const reading = await readRefund(desk, { orderId: wanted.orderId, lines, shipping: wanted.shipping || null, notify });
  await assertUnitsFree(desk, reading);
  return resolutionRow(await storePlan(desk, reading.plan, wanted));
}
