import type { Desk } from '#app/desk/desk.ts';
import { compareMoney } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { noteOf } from '../note.server.ts';
import type { Happened } from '../outcome.ts';
import type { ItemChangeOutcome, ItemChangePlan } from './item-change-plan.ts';
import { stageEdit } from './stage-edit.server.ts';
import { wishedBy } from './wished-by.ts';

/**
 * Stages the plan in a session of its own, looks whether it comes to what was
 * agreed to, stores the session, and commits it: edits know no idempotency key,
 * and only a stored session is ever committed, once.
 */
export async function carryOutItemChange(desk: Desk, resolutionId: string, plan: ItemChangePlan): Promise<Happened<ItemChangeOutcome>> {
  const { before, after } = await stageEdit(desk, wishedBy(plan));
  const agreed = compareMoney(after.total.presentment, plan.totalAfter) === 0 && compareMoney(after.outstanding.presentment, plan.dueAfter) === 0;
  if (!agreed) throw new Problem('not_possible', { words: 'item_change_costs_changed' });
  await desk.db.resolution.updateMany({ where: { shopId: desk.shop.id, id: resolutionId }, data: { madeId: before.id } });
  await desk.shopify.commitOrderEdit(before.id, { notify: plan.notify, staffNote: await noteOf(desk, resolutionId) });
  return itemsChanged(before.id, plan, desk.clock.now());
}

export function itemsChanged(editId: string | null, plan: ItemChangePlan, at: Date): Happened<ItemChangeOutcome> {
  return { outcome: { kind: 'item_change', editId, due: plan.dueAfter, at: at.toISOString() }, state: 'items_changed', settled: true, lookIn: null, made: editId ? { madeId: editId } : {} };
}
