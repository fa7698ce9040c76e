import type { Desk } from '#app/desk/desk.ts';
import { assertIssueOrder } from './assert-issue-order.server.ts';
import { assertUnitsFree } from './claims/assert-units-free.server.ts';
import { craftOf } from './crafts.server.ts';
import { resolutionRow, type ResolutionRow } from './resolution-row.ts';
import { planOfKey, storePlan, type PlanToStore } from './store-plan.server.ts';
import type { KindAndWish } from './wish.ts';

/** `key` is the form's: the same plan asked twice is one row. */
export type ResolutionToPlan = KindAndWish & PlanToStore;

/**
 * Freezes what this wish would do, as a draft. Nothing is claimed, nothing moves and nothing is made.
 * @throws Problem not_possible (reason in `words`), unit_already_compensated, not_found, shopify_…
 */
export async function planResolution(desk: Desk, { kind, wish, ...plan }: ResolutionToPlan): Promise<ResolutionRow> {
  const known = await planOfKey(desk, plan.issueId, plan.key);
  if (known) return resolutionRow(known);
  await assertIssueOrder(desk, plan.issueId, wish.orderId);
  const craft = craftOf(kind);
  const settings = await desk.db.shopSettings.findFirstOrThrow({ where: { shopId: desk.shop.id } });
  const reading = await craft.read(desk, { ...wish, notify: wish.notify ?? craft.notifies(settings) });
  await assertUnitsFree(desk, reading);
  return resolutionRow(await storePlan(desk, reading.plan, plan));
}
