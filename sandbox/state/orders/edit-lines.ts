/** Changes of an order's lines after it was placed: what the admin and apps share. Stock is moved apart. */
import type { ShopState, World } from '../../types.ts';
import { gid } from '../gid.ts';
import { marketOf } from '../markets.ts';
import { add, multiply } from '../money.ts';
import { moveStock } from '../stock.ts';
import { basketLine } from './basket-line.ts';
import { addedLine, taxLines } from './build-order.ts';
import { total } from './settle-order.ts';
import type { LineItem, Order, OrderEdit } from './shapes.ts';
import { suggestRefund } from './suggest-refund.ts';

type NextId = (kind: string) => string;

/** Units of a line that may still be taken off: neither sent nor gone. */
export function editableUnits(line: LineItem): number {
  return Math.min(line.unfulfilledQuantity, line.currentQuantity);
}

/** An edit with nothing in it yet. */
export function emptyEdit(at: string, staffId: string | null, nextId: NextId): OrderEdit {
  return { id: gid('OrderEdit', nextId('OrderEdit')), at, staffId, additions: [], removals: [] };
}

/** Takes units off a line: worth what refunding them would give back. The order must be settled. */
export function takeOff(order: Order, edit: OrderEdit, lineItemId: string, quantity: number): void {
  const [priced] = suggestRefund(order, { lines: [{ lineItemId, quantity }] }).lines;
  edit.removals.push({ lineItemId, quantity, subtotalSet: priced!.subtotalSet, taxSet: priced!.totalTaxSet });
}

/** Puts a variant on the order as a line of its own, at today's price. */
export function putOn(world: World, shop: ShopState, order: Order, edit: OrderEdit, wanted: { variantId: string; quantity: number }, nextId: NextId): LineItem {
  const variant = world.get(shop, 'ProductVariant', wanted.variantId)!;
  const product = world.get(shop, 'Product', String(variant.productId))!;
  const basket = basketLine(product, variant, wanted.quantity, order.presentmentCurrencyCode, order.customerLocale);
  const line = addedLine(basket, { taxes: taxesOf(order), taxesIncluded: order.taxesIncluded }, nextId);
  order.lines.push(line);
  edit.additions.push({ lineItemId: line.id, quantity: wanted.quantity });
  return line;
}

/** Adds units to a line, each at the line's own price before discounts; that discounts are not spread anew is our reading. */
export function growLine(order: Order, edit: OrderEdit, line: LineItem, quantity: number): void {
  const subtotalSet = multiply(line.originalUnitPriceSet, quantity);
  const taxes = line.taxable ? taxLines(subtotalSet, taxesOf(order), order.taxesIncluded) : [];
  line.quantity += quantity;
  line.originalTotalSet = add(line.originalTotalSet, subtotalSet);
  line.paidTotalSet = add(line.paidTotalSet, subtotalSet);
  line.taxLines = line.taxLines.map((tax) => {
    const more = taxes.find((one) => one.title === tax.title);
    return more ? { ...tax, priceSet: add(tax.priceSet, more.priceSet) } : tax;
  });
  const taxSet = total(
    order,
    taxes.map((tax) => tax.priceSet),
  );
  edit.additions.push({ lineItemId: line.id, quantity, worth: { subtotalSet, taxSet } });
}

/** Commits units that were added and frees those taken off; taken off without restocking they are written off. */
export function moveEdited(world: World, shop: ShopState, order: Order, edit: OrderEdit, restocks: (lineItemId: string) => boolean): void {
  const lineOf = (id: string) => order.lines.find((line) => line.id === id)!;
  for (const { lineItemId, quantity } of edit.additions) {
    const line = lineOf(lineItemId);
    if (line.requiresShipping) moveStock(world, shop, line.variantId, null, { available: -quantity, committed: quantity });
  }
  for (const { lineItemId, quantity } of edit.removals) {
    const line = lineOf(lineItemId);
    if (!line.requiresShipping) continue;
    moveStock(world, shop, line.variantId, null, restocks(lineItemId) ? { committed: -quantity, available: quantity } : { committed: -quantity, on_hand: -quantity });
  }
}

function taxesOf(order: Order) {
  const address = order.shippingAddress ?? order.billingAddress;
  return marketOf(address?.countryCodeV2, address?.provinceCode).taxes;
}
