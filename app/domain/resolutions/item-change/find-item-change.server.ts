import type { Desk } from '#app/desk/desk.ts';
import type { OrderEditMade } from '#app/gateways/shopify/port/order-edits.ts';
import { after, seconds } from '#app/platform/spans.ts';
import { changeDeleted, changedOtherwise } from '../failure.ts';
import type { Found } from '../found.ts';
import { isOrderGone } from '../order-gone.server.ts';
import type { ResolutionRow } from '../resolution-row.ts';
import { resolutionById } from '../resolution-by-id.server.ts';
import { mayBeOf } from '../safe-wait.ts';
import { itemsChanged } from './carry-out-item-change.server.ts';
import type { ItemChangeOutcome, ItemChangePlan } from './item-change-plan.ts';

/**
 * Looks for the edit among the order's agreements: one that Mend made since it
 * last looked, by Shopify's clock, with exactly these units. Shopify gives an
 * edit's note back to nobody, and its session is gone once it was committed.
 * Mend makes one edit of an order at a time, so that one in the same second as
 * another is told by their number. One of ours with other units, that may be of
 * that time and is no other's, is not taken for nothing: Shopify does not say
 * what becomes of a staged change when the order changes before the commit.
 * @param late no request can be on its way any more
 */
export async function findItemChange(desk: Desk, row: ResolutionRow<ItemChangePlan, ItemChangeOutcome>, late: boolean): Promise<Found<ItemChangeOutcome>> {
  const { madeId, orderUpdatedAt } = await resolutionById(desk, row.id);
  // Only a stored session is ever committed; a slow request may yet store one.
  if (!madeId) return { nothing: true };
  try {
    // Our clock may go before Shopify's: what we saw last of the order was told by its own.
    const since = orderUpdatedAt < row.startedAt! ? orderUpdatedAt : row.startedAt!;
    const ours = (await desk.shopify.orderEdits(row.orderId, since)).filter((edit) => edit.ours);
    const made = ours.filter((edit) => changesAs(edit, row.plan));
    const mine = made.find((edit) => edit.at > orderUpdatedAt) ?? made[await othersJustBefore(desk, row)];
    if (mine) return { happened: itemsChanged(madeId, row.plan, mine.at) };
    const strange = ours.filter((edit) => mayBeOf(row.startedAt!, edit.at));
    if (strange.length === 0 || !(await areNobodys(desk, row, strange))) return { nothing: true };
    return late ? { undone: changedOtherwise } : { unclear: true };
  } catch (error) {
    if (await isOrderGone(desk, row.orderId, error)) return { undone: changeDeleted };
    throw error;
  }
}

function changesAs({ changes }: OrderEditMade, plan: ItemChangePlan): boolean {
  const known = new Set(plan.changed.map((line) => line.orderLineId));
  const made = changes.map((change) => (known.has(change.orderLineId) ? `line ${change.orderLineId} ${change.quantity}` : `variant ${change.variantId} ${change.quantity}`));
  return unitsOf(plan) === made.toSorted().join();
}

function unitsOf({ changed, added }: ItemChangePlan): string {
  const wanted = [...changed.map((line) => `line ${line.orderLineId} ${line.after - line.before}`), ...added.map((line) => `variant ${line.variantId} ${line.quantity}`)];
  return wanted.toSorted().join();
}

/** Whether one of these edits is that of no other change of this order. */
async function areNobodys({ shop, db }: Desk, { id, orderId }: ResolutionRow<ItemChangePlan, ItemChangeOutcome>, edits: OrderEditMade[]): Promise<boolean> {
  const others = await db.resolution.findMany({ where: { shopId: shop.id, orderId, kind: 'item_change', state: { in: ['done', 'running', 'unknown'] }, id: { not: id } }, select: { plan: true } });
  return edits.some((edit) => !others.some((other) => changesAs(edit, other.plan as unknown as ItemChangePlan)));
}

/** Edits of ours, of the same units, that may share a second with this one: Shopify tells whole seconds. */
async function othersJustBefore({ shop, db }: Desk, { id, orderId, startedAt, plan }: ResolutionRow<ItemChangePlan, ItemChangeOutcome>): Promise<number> {
  const others = await db.resolution.findMany({ where: { shopId: shop.id, orderId, kind: 'item_change', state: 'done', id: { not: id }, settledAt: { gte: after(startedAt!, -seconds(2)), lt: startedAt! } }, select: { plan: true } });
  return others.filter((other) => unitsOf(other.plan as unknown as ItemChangePlan) === unitsOf(plan)).length;
}
