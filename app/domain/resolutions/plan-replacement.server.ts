import type { Desk } from '#app/desk/desk.ts';
import type { AddressSnapshot } from '#app/gateways/shopify/port/address-snapshot.ts';
import { Problem } from '#app/platform/problem.ts';
import { assertIssueOrder } from './assert-issue-order.server.ts';
import { assertUnitsFree } from './assert-units-free.server.ts';
import { readReplacement } from './read-replacement.server.ts';
import { resolutionRow, type ResolutionRow } from './resolution-row.ts';
import { planOfKey, storePlan } from './store-plan.server.ts';

export interface ReplacementToPlan {
  issueId: string;
  ticketId: string | null;
  orderId: string;
  lines: { orderLineId: string; quantity: number }[];
  /** Null: where the order went. */
  shippingAddress: AddressSnapshot | null;
  /**
   * Whether Shopify sends its order confirmation; the shop's setting when
   * absent. 2026-10 has no switch for it (`draftOrderComplete` takes none):
   * Shopify writes to the draft's `email`, so switched off the draft has none
   * and knows its customer by id alone. Reported by developers
   * (https://github.com/Shopify/shopify-api-ruby/issues/642), not documented.
   */
  notify?: boolean;
  key: string;
}

/**
 * Freezes what sending this again would do, as a draft. Nothing is claimed and no order is made.
 * @throws Problem not_possible (reason in `words`), unit_already_compensated, not_found, shopify_…
 */
export async function planReplacement(desk: Desk, wanted: ReplacementToPlan): Promise<ResolutionRow> {
  const known = await planOfKey(desk, wanted.issueId, wanted.key);
  if (known) return resolutionRow(known);
  const lines = wanted.lines.filter((line) => line.quantity > 0);
  if (lines.length === 0) throw new Problem('not_possible', { words: 'nothing_chosen' });
  await assertIssueOrder(desk, wanted.issueId, wanted.orderId);
  const notify = wanted.notify ?? (await desk.db.shopSettings.findFirstOrThrow({ where: { shopId: desk.shop.id } })).shopifyNotifiesReplacement;
  const reading = await readReplacement(desk, { orderId: wanted.orderId, lines, shippingAddress: wanted.shippingAddress, notify });
  await assertUnitsFree(desk, reading);
  return resolutionRow(await storePlan(desk, reading.plan, wanted));
}
