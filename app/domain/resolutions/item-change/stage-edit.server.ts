import type { Desk } from '#app/desk/desk.ts';
import type { OrderEdit, OrderEditLine, OrderEditTotals } from '#app/gateways/shopify/port/order-edits.ts';
import { Problem } from '#app/platform/problem.ts';
import type { ItemChangeWish } from './item-change-wish.ts';

export interface StagedEdit {
  before: OrderEdit;
  after: OrderEditTotals;
  /** What is put on, in the order it was wanted. */
  added: OrderEditLine[];
  /** Lines that change, as they were. */
  changed: { line: OrderEditLine; after: number }[];
}

type Wanted = Pick<ItemChangeWish, 'orderId' | 'lines' | 'add' | 'restock'>;

/**
 * Begins an edit at Shopify and stages what is wanted: nothing counts until it
 * is committed, and a session left alone ends by itself.
 * @throws Problem not_possible (units sent, nothing to change, not editable), not_found, shopify_…; never shopify_unknown
 */
export async function stageEdit(desk: Desk, wanted: Wanted): Promise<StagedEdit> {
  try {
    return await stage(desk, wanted);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== 'shopify_unknown') throw problem;
    // Whether it was staged is no matter: nobody will ever commit that session.
    throw new Problem('shopify_unavailable', { note: 'an answer was lost while staging', retry: true, cause: problem });
  }
}

async function stage(desk: Desk, { orderId, lines, add, restock }: Wanted): Promise<StagedEdit> {
  const before = await begin(desk, orderId);
  const changed = lines.flatMap(({ orderLineId, quantity }) => {
    const line = before.lines.find((one) => one.orderLineId === orderLineId);
    if (!line) throw new Problem('not_found', { note: 'order line', words: 'item_change_line_gone' });
    const sent = line.quantity - line.editable;
    if (quantity < sent) throw new Problem('not_possible', { words: 'item_change_sent', values: { line: line.title, sent }, field: orderLineId });
    return quantity === line.quantity ? [] : [{ line, after: quantity }];
  });
  if (changed.length + add.length === 0) throw new Problem('not_possible', { words: 'nothing_chosen' });
  if (add.length === 0 && before.lines.every((line) => (changed.find((one) => one.line === line)?.after ?? line.quantity) === 0)) throw new Problem('not_possible', { words: 'item_change_nothing_left' });
  let after: OrderEditTotals = before;
  const added: OrderEditLine[] = [];
  for (const { line, after: quantity } of changed) after = await desk.shopify.setEditQuantity(before.id, line.id, quantity, restock);
  for (const { variantId, quantity } of add) {
    const { line, ...totals } = await desk.shopify.addEditVariant(before.id, variantId, quantity);
    added.push(line);
    after = totals;
  }
  return { before, after, changed, added };
}

/** Shopify says in its own words why an order cannot be edited. */
async function begin(desk: Desk, orderId: string): Promise<OrderEdit> {
  try {
    return await desk.shopify.beginOrderEdit(orderId);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== 'shopify_refused') throw problem;
    const [first] = (problem.details.shown ?? []) as { message: string }[];
    throw new Problem('not_possible', { words: 'item_change_not_editable', values: { reason: first?.message ?? '' }, cause: problem });
  }
}
