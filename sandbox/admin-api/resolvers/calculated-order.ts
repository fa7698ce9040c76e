/** An order as it would be with what is staged: the schema's CalculatedOrder. */
import { gid } from '../../state/gid.ts';
import { slice } from '../../state/money.ts';
import { editableUnits } from '../../state/orders/edit-lines.ts';
import type { LineItem, Order } from '../../state/orders/shapes.ts';
import { taxesLeft } from '../../state/orders/taxes-left.ts';
import type { AdminContext, Doc, ResolverMap } from '../../types.ts';
import { connection } from '../connection.ts';
import { calculatedGid, passingIds, sessionOf, staged } from './edit-session.ts';
import type { EditSession, Staged } from './edit-session.ts';
import { inOrder } from './in-order.ts';
import { lineItemResolvers } from './line-item-resolvers.ts';
import { mergedTaxes } from './order-resolvers.ts';

export interface Calculated extends Doc {
  session: EditSession;
  after: Staged;
}

/** What is worked out from a live session; `nodeOf` finds the session by its id. */
export function calculatedOrder(session: EditSession, after: Staged): Calculated {
  return { id: session.id, session, after };
}

/** Every line of it, those that were put on last. */
export function calculatedLines(calculated: Calculated): Doc[] {
  return [...linesBefore(calculated), ...linesAdded(calculated)];
}

export const calculatedResolvers: ResolverMap = {
  CalculatedOrder: {
    originalOrder: (one: Doc, _, { world, shop }) => world.get(shop, 'Order', String(one.orderId ?? (one as Calculated).session.orderId)),
    committed: () => false,
    lineItems: (one: Doc, args, context) => connection(linesBefore(whole(one, context)), args),
    addedLineItems: (one: Doc, args, context) => connection(linesAdded(whole(one, context)), args),
    stagedChanges: (one: Doc, args, context) => connection(changesOf(whole(one, context), context), args),
    subtotalLineItemsQuantity: (one: Doc, _, context) => whole(one, context).after.order.lines.reduce((sum, line) => sum + line.currentQuantity, 0),
    taxLines: (one: Doc, _, context) => mergedTaxes(taxesLeft(whole(one, context).after.order)),
    cartDiscountAmountSet: (one: Doc, _, context) => whole(one, context).after.order.currentCartDiscountAmountSet,
    subtotalPriceSet: (one: Doc, _, context) => whole(one, context).after.order.currentSubtotalPriceSet,
    totalPriceSet: (one: Doc, _, context) => whole(one, context).after.order.currentTotalPriceSet,
    totalOutstandingSet: (one: Doc, _, context) => whole(one, context).after.order.totalOutstandingSet,
  },
  CalculatedLineItem: {
    variant: (one: Doc, _, { world, shop }) => (one.variantId ? world.get(shop, 'ProductVariant', String(one.variantId)) ?? null : null),
  },
  OrderEditSession: { id: (one: Doc) => one.id },
};

/** As a mutation answers it, or as `node` finds it: then it is a bare session. */
function whole(one: Doc, context: AdminContext): Calculated {
  if (one.after) return one as Calculated;
  const session = sessionOf(one.id, context) ?? (one as unknown as EditSession);
  return calculatedOrder(session, staged(session, context, passingIds()));
}

function linesBefore({ session, after }: Calculated): Doc[] {
  const added = new Set([...after.lineOf.values()].map((line) => line.id));
  return after.order.lines
    .filter((line) => !added.has(line.id))
    .map((line) => calculatedLine(calculatedGid(line), line, after, session.changed.find((one) => one.lineItemId === line.id)));
}

function linesAdded({ after }: Calculated): Doc[] {
  return [...after.lineOf].map(([id, line]) => calculatedLine(id, line, after));
}

function calculatedLine(id: string, line: LineItem, { order, edit }: Staged, change?: EditSession['changed'][number]): Doc {
  const editable = editableUnits(line);
  const delta = edit.additions.filter((one) => one.lineItemId === line.id).reduce((sum, one) => sum + one.quantity, 0);
  const taken = edit.removals.filter((one) => one.lineItemId === line.id).reduce((sum, one) => sum + one.quantity, 0);
  const { title, variantTitle, sku, image, variantId, customAttributes, originalUnitPriceSet, currentQuantity: quantity } = line;
  const priced = lineItemResolvers.LineItem!.discountedUnitPriceSet!;
  return {
    id,
    title,
    variantTitle,
    sku,
    image,
    variantId,
    customAttributes,
    originalUnitPriceSet,
    discountedUnitPriceSet: priced(inOrder(line, order), {}, undefined as never),
    quantity,
    editableQuantity: editable,
    editableQuantityBeforeChanges: change ? editable - delta + taken : editable,
    editableSubtotalSet: slice(line.paidTotalSet, line.quantity, 0, editable),
    uneditableSubtotalSet: slice(line.paidTotalSet, line.quantity, 0, quantity - editable),
    restockable: line.restockable,
    restocking: taken > 0 && change?.restock === true,
    hasStagedLineItemDiscount: false,
  };
}

function changesOf({ session, after }: Calculated, { world, shop }: AdminContext): Doc[] {
  const before = world.get<Order>(shop, 'Order', session.orderId)!;
  const added = session.added.map((one) => ({ __typename: 'OrderStagedChangeAddVariant', id: one.id, quantity: one.quantity, variant: world.get(shop, 'ProductVariant', one.variantId) }));
  const changed = session.changed.map(({ lineItemId, delta, restock }) => {
    const line = before.lines.find((one) => one.id === lineItemId)!;
    return {
      __typename: delta > 0 ? 'OrderStagedChangeIncrementItem' : 'OrderStagedChangeDecrementItem',
      id: gid('OrderStagedChange', lineItemId.split('/').at(-1)!),
      delta: Math.abs(delta),
      lineItem: inOrder(line, after.order),
      restock,
    };
  });
  return [...added, ...changed];
}
