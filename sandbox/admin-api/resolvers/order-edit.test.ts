import { afterEach, beforeEach, expect, test } from 'vitest';
import { subtract, add } from '../../state/money.ts';
import type { MoneyBag } from '../../state/money.ts';
import type { Order } from '../../state/orders/shapes.ts';
import { askedShop } from './asked-shop.ts';
import type { AskedShop } from './asked-shop.ts';

let asked: AskedShop;
beforeEach(async () => {
  asked = await askedShop();
  asked.sandbox.acts.changeScopes(asked.sandbox.shop, ['write_orders', 'write_order_edits', 'read_products', 'read_customers']);
});
afterEach(() => asked.sandbox.close());

const PARTS = `calculatedOrder { id committed subtotalLineItemsQuantity totalPriceSet { shopMoney { amount } } totalOutstandingSet { shopMoney { amount } }
  lineItems(first: 9) { nodes { id quantity editableQuantity editableQuantityBeforeChanges restocking variant { id } } }
  addedLineItems(first: 9) { nodes { id quantity variant { id } discountedUnitPriceSet { shopMoney { amount } } } } }
  orderEditSession { id } userErrors { field message }`;
const BEGIN = `mutation($id: ID!) { orderEditBegin(id: $id) { ${PARTS} } }`;
const ADD = `mutation($id: ID!, $variantId: ID!, $quantity: Int!, $twice: Boolean) { orderEditAddVariant(id: $id, variantId: $variantId, quantity: $quantity, allowDuplicates: $twice) { calculatedLineItem { id } ${PARTS} } }`;
const SET = `mutation($id: ID!, $lineItemId: ID!, $quantity: Int!, $restock: Boolean) { orderEditSetQuantity(id: $id, lineItemId: $lineItemId, quantity: $quantity, restock: $restock) { ${PARTS} } }`;
const COMMIT = `mutation($id: ID!, $note: String) { orderEditCommit(id: $id, notifyCustomer: true, staffNote: $note) { order { id edited } successMessages userErrors { field message } } }`;
const AGREEMENTS = `query($id: ID!) { order(id: $id) { agreements(first: 9) { nodes { __typename reason app { id } sales(first: 9) { nodes { actionType quantity ... on ProductSale { lineItem { id } } } } } } } }`;

const anOrder = (quantity = 2) => asked.sandbox.acts.createOrder(asked.sandbox.shop, { quantities: [quantity] }) as Order;
const now = (order: Order) => asked.sandbox.world.get<Order>(asked.sandbox.shop, 'Order', order.id)!;
const otherVariant = (order: Order) => [...asked.sandbox.world.all(asked.sandbox.shop, 'ProductVariant')].find((one) => one.id !== order.lines[0]!.variantId)!.id;
const one = async (query: string, variables: Record<string, unknown>) => {
  const { data, errors } = await asked.ask(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0] as any;
};
const begin = async (order: Order) => (await one(BEGIN, { id: order.id })).calculatedOrder;

test('what is staged shows what the order would come to, and is nothing until it is committed', async () => {
  const order = anOrder(2);
  const session = await begin(order);
  const [line] = session.lineItems.nodes;
  await one(SET, { id: session.id, lineItemId: line.id, quantity: 1, restock: true });
  const variantId = otherVariant(order);
  const { calculatedOrder: after } = await one(ADD, { id: session.id, variantId, quantity: 1 });
  expect(after).toMatchObject({ committed: false, subtotalLineItemsQuantity: 2, lineItems: { nodes: [{ quantity: 1, editableQuantityBeforeChanges: 2, restocking: true }] }, addedLineItems: { nodes: [{ quantity: 1, variant: { id: variantId } }] } });
  expect(now(order)).toEqual(order);
  const answer = await one(COMMIT, { id: session.id, note: 'a marker' });
  expect(answer).toMatchObject({ order: { edited: true }, userErrors: [] });
  const edited = now(order);
  expect(Number((edited.currentTotalPriceSet as MoneyBag).shopMoney.amount)).toBe(Number(after.totalPriceSet.shopMoney.amount));
  expect(Number((edited.totalOutstandingSet as MoneyBag).shopMoney.amount)).toBe(Number(after.totalOutstandingSet.shopMoney.amount));
  expect(edited.originalTotalPriceSet).toEqual(order.totalPriceSet);
  const told = (await asked.heard()).find(({ topic }) => topic === 'orders/edited');
  expect(told!.body.order_edit).toMatchObject({ staff_note: 'a marker', notify_customer: true, app_id: expect.any(Number) });
});

test('an edit is one of the order’s agreements, with the app that made it', async () => {
  const order = anOrder(2);
  const session = await begin(order);
  await one(SET, { id: session.id, lineItemId: session.lineItems.nodes[0].id, quantity: 1 });
  await one(COMMIT, { id: session.id });
  asked.sandbox.acts.editOrder(asked.sandbox.shop, order.id, { remove: { lineItemId: order.lines[0]!.id, quantity: 1 } });
  const { agreements } = await one(AGREEMENTS, { id: order.id });
  expect(agreements.nodes).toMatchObject([
    { reason: 'ORDER', sales: { nodes: [{ actionType: 'ORDER', quantity: 2, lineItem: { id: order.lines[0]!.id } }] } },
    { reason: 'ORDER_EDIT', app: { id: expect.any(String) }, sales: { nodes: [{ actionType: 'RETURN', quantity: -1 }] } },
    { reason: 'ORDER_EDIT', app: null },
  ]);
});

test('a line may grow: the units joined are priced as the line is', async () => {
  const order = anOrder(1);
  const session = await begin(order);
  await one(SET, { id: session.id, lineItemId: session.lineItems.nodes[0].id, quantity: 3 });
  await one(COMMIT, { id: session.id });
  const edited = now(order);
  const [line] = edited.lines;
  expect(line).toMatchObject({ quantity: 3, currentQuantity: 3, unfulfilledQuantity: 3 });
  expect(edited.originalTotalPriceSet).toEqual(order.totalPriceSet);
  expect(subtract(edited.totalPriceSet, order.totalPriceSet)).toEqual(add(line!.originalUnitPriceSet, line!.originalUnitPriceSet));
});

test('only units that were not sent can be taken off, also when they are sent before the commit', async () => {
  const { acts, shop } = asked.sandbox;
  const order = anOrder(2);
  acts.fulfill(shop, order.id, { lineItems: [{ id: order.lines[0]!.id, quantity: 1 }] });
  const session = await begin(order);
  const lineItemId = session.lineItems.nodes[0].id;
  expect(session.lineItems.nodes[0]).toMatchObject({ quantity: 2, editableQuantity: 1 });
  expect((await one(SET, { id: session.id, lineItemId, quantity: 0 })).userErrors).toMatchObject([{ field: ['quantity'] }]);
  await one(SET, { id: session.id, lineItemId, quantity: 1 });
  acts.fulfill(shop, order.id);
  expect((await one(COMMIT, { id: session.id })).userErrors).toMatchObject([{ message: expect.stringContaining('can be removed') }]);
  expect(now(order).edits).toBeUndefined();
});

test('what was staged stays what it is when units are refunded before the commit', async () => {
  const order = anOrder(4);
  const session = await begin(order);
  await one(SET, { id: session.id, lineItemId: session.lineItems.nodes[0].id, quantity: 3, restock: true });
  asked.sandbox.acts.refundInAdmin(asked.sandbox.shop, order.id, { lineItems: [{ id: order.lines[0]!.id, quantity: 1 }] });
  expect((await one(COMMIT, { id: session.id })).userErrors).toEqual([]);
  expect(now(order).lines[0]).toMatchObject({ currentQuantity: 2 });
  expect(now(order).edits).toMatchObject([{ removals: [{ quantity: 1 }] }]);
});

test('a session dies of age, of another edit and of the order’s cancellation', async () => {
  const { acts, shop, world } = asked.sandbox;
  const ended = async (session: { id: string }) => (await one(COMMIT, { id: session.id })).userErrors.map((error: { message: string }) => error.message);
  const [old, edited, cancelled] = [anOrder(), anOrder(), anOrder()];
  const [a, b, c] = [await begin(old), await begin(edited), await begin(cancelled)];
  acts.editOrder(shop, edited.id, { remove: { lineItemId: edited.lines[0]!.id, quantity: 1 } });
  acts.cancel(shop, cancelled.id);
  expect(await ended(b)).toEqual([expect.stringContaining('has ended')]);
  expect(await ended(c)).toEqual([expect.stringContaining('has ended')]);
  expect(await ended(a)).toEqual([expect.stringContaining('no changes')]);
  world.skip(3_700_000);
  expect(await ended(a)).toEqual([expect.stringContaining('has ended')]);
  expect((await one(BEGIN, { id: cancelled.id })).userErrors).toMatchObject([{ field: ['id'] }]);
});

test('a variant that is there already is refused unless doubled on purpose, an unknown one always', async () => {
  const order = anOrder();
  const session = await begin(order);
  const same = { id: session.id, variantId: order.lines[0]!.variantId, quantity: 1 };
  expect((await one(ADD, same)).userErrors).toMatchObject([{ field: ['variantId'] }]);
  expect((await one(ADD, { ...same, twice: true })).userErrors).toEqual([]);
  expect((await one(ADD, { ...same, variantId: 'gid://shopify/ProductVariant/1' })).userErrors).toMatchObject([{ field: ['variantId'] }]);
});

test('needs its own scope', async () => {
  asked.sandbox.acts.changeScopes(asked.sandbox.shop, ['write_orders']);
  const { errors } = await asked.ask(BEGIN, { id: anOrder().id });
  expect(errors[0].extensions).toMatchObject({ code: 'ACCESS_DENIED' });
});
