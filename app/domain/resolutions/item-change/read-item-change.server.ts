import type { Desk } from '#app/desk/desk.ts';
import { sells } from '#app/domain/orders/variant-choice.ts';
import { assertGranted } from '#app/domain/shops/assert-granted.server.ts';
import type { VariantFound } from '#app/gateways/shopify/port/products.ts';
import { subtractMoney } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import type { Reading } from '../reading.ts';
import type { AddedLine, ItemChangePlan } from './item-change-plan.ts';
import type { ItemChangeWish } from './item-change-wish.ts';
import { refuseMadeGood } from './refuse-made-good.server.ts';
import { stageEdit, type StagedEdit } from './stage-edit.server.ts';

/**
 * The plan that this wish comes to right now, as Shopify itself works it out:
 * it is staged in a session that nobody commits. A round trip for each change, and two more.
 * @throws Problem scope_missing, not_possible (sent, out of stock, variant gone), unit_already_compensated (beside the line), not_found
 */
export async function readItemChange(desk: Desk, asked: ItemChangeWish & { notify: boolean }): Promise<Reading<ItemChangePlan>> {
  await assertGranted(desk, 'order_edits');
  const known = await desk.db.order.findFirst({ where: { shopId: desk.shop.id, id: asked.orderId }, select: { name: true, cancelledAt: true } });
  if (!known) throw new Problem('not_found', { words: 'order_not_found' });
  if (known.cancelledAt) throw new Problem('not_possible', { words: 'change_cancelled', values: { order: known.name } });
  const wish = { ...asked, add: together(asked.add) };
  const readAt = desk.clock.now();
  const staged = await stageEdit(desk, wish);
  const variants = await variantsOf(desk, wish, staged);
  const { before, after } = staged;
  const plan: ItemChangePlan = {
    kind: 'item_change',
    orderId: wish.orderId,
    orderName: before.orderName,
    orderUpdatedAt: before.orderUpdatedAt.toISOString(),
    notify: wish.notify,
    lines: [],
    changed: staged.changed.map(({ line, after: quantity }) => ({ orderLineId: line.orderLineId!, variantId: line.variantId, title: line.title, variantTitle: line.variantTitle, before: line.quantity, after: quantity })),
    added: wish.add.map((one) => addedLine(one, staged, variants)),
    restock: wish.restock,
    totalBefore: before.total.presentment,
    totalAfter: after.total.presentment,
    difference: subtractMoney(after.total.shop, before.total.shop),
    dueBefore: before.outstanding.presentment,
    dueAfter: after.outstanding.presentment,
  };
  await refuseMadeGood(desk, plan);
  return { plan, readAt, refundable: new Map() };
}

/** One variant wanted twice is one line. */
function together(add: ItemChangeWish['add']): ItemChangeWish['add'] {
  return [...Map.groupBy(add, (one) => one.variantId)].map(([variantId, same]) => ({ variantId, quantity: same.reduce((sum, one) => sum + one.quantity, 0) }));
}

/** What is put on must be there to send. */
async function variantsOf(desk: Desk, { add }: ItemChangeWish, { changed }: StagedEdit): Promise<VariantFound[]> {
  const more = changed.flatMap(({ line, after }) => (line.variantId && after > line.quantity ? [{ variantId: line.variantId, quantity: after - line.quantity, title: line.title }] : []));
  const wanted = [...add.map((one) => ({ ...one, title: '' })), ...more];
  if (wanted.length === 0) return [];
  const found = await desk.shopify.variants([...new Set(wanted.map(({ variantId }) => variantId))]);
  for (const { variantId, quantity, title } of wanted) {
    const variant = found.find((one) => one.id === variantId);
    if (!variant) throw new Problem('not_possible', { words: 'variant_gone', values: { line: title || variantId } });
    const left = variant.locations.reduce((sum, at) => sum + Math.max(0, at.available), 0);
    if (!sells(variant, quantity)) throw new Problem('not_possible', { words: 'out_of_stock', values: { line: nameOf(variant), left, count: left } });
  }
  return found;
}

function addedLine({ variantId, quantity }: ItemChangeWish['add'][number], { added }: StagedEdit, variants: VariantFound[]): AddedLine {
  const line = added.find((one) => one.variantId === variantId);
  if (!line) throw new Problem('shopify_unavailable', { note: 'a staged variant is not in the edit', retry: true });
  const variant = variants.find((one) => one.id === variantId)!;
  const stock = variant.tracked ? variant.locations.map(({ name, available }) => ({ name, available })) : [];
  return { variantId, title: line.title, variantTitle: line.variantTitle, quantity, unit: line.unit.presentment, seen: stock };
}

function nameOf({ title, variantTitle }: VariantFound): string {
  return variantTitle ? `${title} (${variantTitle})` : title;
}
