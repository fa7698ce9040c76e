import { afterEach, beforeEach, expect, test } from 'vitest';
import { askedShop } from '../admin-api/resolvers/asked-shop.ts';
import type { AskedShop } from '../admin-api/resolvers/asked-shop.ts';
import { add, subtract } from '../state/money.ts';
import type { MoneyBag } from '../state/money.ts';
import type { Order } from '../state/orders/shapes.ts';
import { everything, suggestRefund } from '../state/orders/suggest-refund.ts';

let asked: AskedShop;
beforeEach(async () => (asked = await askedShop()));
afterEach(() => asked.sandbox.close());

const edit = (order: Order, change: Parameters<AskedShop['sandbox']['acts']['editOrder']>[2]) => asked.sandbox.acts.editOrder(asked.sandbox.shop, order.id, change) as Order;
const anOrder = (quantity: number) => asked.sandbox.acts.createOrder(asked.sandbox.shop, { quantities: [quantity] }) as Order;
const committed = (variantId: string) => {
  const { world, shop } = asked.sandbox;
  const item = world.get(shop, 'InventoryItem', String(world.get(shop, 'ProductVariant', variantId)!.inventoryItemId))!;
  return (item.levels as { stock: Record<string, number> }[])[0]!.stock.committed!;
};

test('what is added waits to be paid and to be sent', async () => {
  const order = anOrder(1);
  const other = [...asked.sandbox.world.all(asked.sandbox.shop, 'ProductVariant')].find((one) => one.id !== order.lines[0]!.variantId)!;
  const before = committed(other.id);
  const edited = edit(order, { add: { variantId: other.id, quantity: 2 } });
  const line = edited.lines[1]!;
  expect(line).toMatchObject({ variantId: other.id, quantity: 2, unfulfilledQuantity: 2, currentQuantity: 2 });
  expect(line.taxLines).toHaveLength(order.lines[0]!.taxLines.length);
  expect(edited).toMatchObject({ edited: true, displayFinancialStatus: 'PARTIALLY_PAID', totalOutstandingSet: line.paidTotalSet, originalTotalPriceSet: order.totalPriceSet });
  expect(edited.totalPriceSet).toEqual(add(order.totalPriceSet, line.paidTotalSet));
  expect(committed(other.id)).toBe(before + 2);
});

test('what is taken off is owed to the buyer and free to sell again; the units bought stay told', async () => {
  const order = anOrder(3);
  const [line] = order.lines;
  const before = committed(line!.variantId!);
  const edited = edit(order, { remove: { lineItemId: line!.id, quantity: 1 } });
  expect(edited.lines[0]).toMatchObject({ quantity: 3, currentQuantity: 2, unfulfilledQuantity: 2, refundableQuantity: 2 });
  const { subtotalSet } = edited.edits![0]!.removals[0]!;
  expect(Number(subtotalSet.shopMoney.amount)).toBe(Number(line!.paidTotalSet.shopMoney.amount) / 3);
  expect(edited.currentTotalPriceSet).toEqual(subtract(order.totalPriceSet, subtotalSet));
  expect((edited.totalOutstandingSet as MoneyBag).shopMoney.amount).toBe(`-${subtotalSet.shopMoney.amount}`);
  expect(edited).toMatchObject({ originalTotalPriceSet: order.totalPriceSet, displayFinancialStatus: 'PAID' });
  expect(committed(line!.variantId!)).toBe(before - 1);
  // The three shares of the line still make the whole.
  expect(add(suggestRefund(edited, everything(edited)).subtotalSet, subtotalSet)).toEqual(line!.paidTotalSet);
});

test('only units that were not sent can be taken off, and a cancelled order is left alone', async () => {
  const { acts, shop } = asked.sandbox;
  const order = anOrder(2);
  const lineItemId = order.lines[0]!.id;
  acts.fulfill(shop, order.id, { lineItems: [{ id: lineItemId, quantity: 1 }] });
  expect(() => edit(order, { remove: { lineItemId, quantity: 2 } })).toThrow(/has 1 units/);
  expect(() => edit(order, {})).toThrow(/adds or takes off/);
  const other = anOrder(1);
  acts.cancel(shop, other.id);
  expect(() => edit(other, { add: { variantId: other.lines[0]!.variantId!, quantity: 1 } })).toThrow(/cancelled/);
});

test('the app hears of both halves of an edit at once, and reads the order as it now is', async () => {
  const order = anOrder(2);
  const [line] = order.lines;
  const edited = edit(order, { add: { variantId: line!.variantId!, quantity: 1 }, remove: { lineItemId: line!.id, quantity: 1 } });
  expect(edited).toMatchObject({ displayFinancialStatus: 'PAID', totalOutstandingSet: { shopMoney: { amount: '0' } } });
  const heard = await asked.heard();
  const told = heard.filter((one) => one.topic === 'orders/edited');
  expect(told).toHaveLength(1);
  const id = (gid: string) => Number(gid.split('/').at(-1));
  expect(told[0]!.body.order_edit).toMatchObject({
    order_id: id(order.id),
    line_items: { additions: [{ id: id(edited.lines[1]!.id), delta: 1 }], removals: [{ id: id(line!.id), delta: 1 }] },
  });
  expect(heard.map((one) => one.topic)).toContain('orders/updated');
  const { data } = await asked.ask(`{ order(id: "${order.id}") { edited lineItems(first: 5) { nodes { quantity currentQuantity } } } }`);
  expect(data.order).toEqual({ edited: true, lineItems: { nodes: [{ quantity: 2, currentQuantity: 1 }, { quantity: 1, currentQuantity: 1 }] } });
});
