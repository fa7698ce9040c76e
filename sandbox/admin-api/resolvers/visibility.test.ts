/** The last 60 days of orders, by every way in; and the right to change what tags and metafields hang on. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Order } from '../../state/orders/shapes.ts';
import { days } from '../../state/time.ts';
import { askedShop } from './asked-shop.ts';
import type { AskedShop } from './asked-shop.ts';

let asked: AskedShop;
let old: Order;
let ticks = 0;
beforeEach(async () => {
  asked = await askedShop({ bucketClock: () => (ticks += 60_000) });
  const { world, shop } = asked.sandbox;
  const before = world.now().getTime() - days(60);
  old = [...world.all<Order>(shop, 'Order')].find((one) => Date.parse(one.createdAt) < before && one.fulfillmentIds.length > 0 && one.payments.length > 0)!;
  world.put(shop, 'Order', { ...old, refundDocs: [] });
});
afterEach(() => asked.sandbox.close());

const WAYS: [string, (order: Order) => string, (data: any, order: Order) => unknown][] = [
  ['order', ({ id }) => `{ order(id: "${id}") { id } }`, (data) => data.order],
  ['orderByIdentifier', ({ id }) => `{ orderByIdentifier(identifier: { id: "${id}" }) { id } }`, (data) => data.orderByIdentifier],
  ['node', ({ id }) => `{ node(id: "${id}") { id } }`, (data) => data.node],
  ['nodes of its lines', ({ lines }) => `{ nodes(ids: ["${lines[0]!.id}"]) { id } }`, (data) => data.nodes[0]],
  ['nodes of its payments', ({ payments }) => `{ nodes(ids: ["${payments[0]!.id}"]) { id } }`, (data) => data.nodes[0]],
  ['fulfillment', ({ fulfillmentIds }) => `{ fulfillment(id: "${fulfillmentIds[0]}") { id } }`, (data) => data.fulfillment],
  ['orders by name', ({ name }) => `{ orders(first: 5, query: "name:'${name}'") { nodes { id } } }`, (data) => data.orders.nodes[0]],
  ['ordersCount by name', ({ name }) => `{ ordersCount(query: "name:'${name}'") { count } }`, (data) => data.ordersCount.count || null],
  [
    'orders of the customer',
    ({ customerId }) => `{ customer(id: "${customerId}") { orders(first: 50) { nodes { id } } } }`,
    (data, { id }) => data.customer.orders.nodes.find((one: { id: string }) => one.id === id),
  ],
  ['tagsAdd', ({ id }) => `mutation { tagsAdd(id: "${id}", tags: ["x"]) { node { id } userErrors { message } } }`, (data) => data.tagsAdd.node],
  ['orderUpdate', ({ id }) => `mutation { orderUpdate(input: { id: "${id}", note: "x" }) { order { id } userErrors { message } } }`, (data) => data.orderUpdate.order],
  [
    'refundCreate',
    ({ id }) => `mutation { refundCreate(input: { orderId: "${id}" }) @idempotent(key: "k") { order { id } userErrors { message } } }`,
    (data) => data.refundCreate.order,
  ],
];

test.each(WAYS)('an order older than 60 days: %s', async (_, query, read) => {
  const hidden = await asked.ask(query(old));
  expect(hidden.errors).toBeUndefined();
  expect(read(hidden.data, old) ?? null).toBeNull();
  const { acts, shop } = asked.sandbox;
  acts.changeScopes(shop, ['write_orders', 'read_customers', 'read_fulfillments', 'read_all_orders']);
  const seen = await asked.ask(query(old).replace('key: "k"', 'key: "k2"'));
  expect(read(seen.data, old) ?? null).not.toBeNull();
});

test('a bulk query leaves them out, too', async () => {
  const count = async () => {
    const { data } = await asked.ask('mutation { bulkOperationRunQuery(query: "{ orders { edges { node { id } } } }") { bulkOperation { id } } }');
    await asked.sandbox.idle();
    const { id } = data.bulkOperationRunQuery.bulkOperation;
    return Number((await asked.ask(`{ bulkOperation(id: "${id}") { objectCount } }`)).data.bulkOperation.objectCount);
  };
  expect(await count()).toBe(50);
  asked.sandbox.acts.changeScopes(asked.sandbox.shop, ['read_orders', 'read_all_orders']);
  expect(await count()).toBe(60);
});

test('a draft outlives the window of its order', async () => {
  const { world, shop } = asked.sandbox;
  const [variant] = [...world.all(shop, 'ProductVariant')];
  const made = await asked.ask('mutation ($input: DraftOrderInput!) { draftOrderCreate(input: $input) { draftOrder { id } } }', {
    input: { lineItems: [{ variantId: variant!.id, quantity: 1 }] },
  });
  const { id } = made.data.draftOrderCreate.draftOrder;
  await asked.ask(`mutation { draftOrderComplete(id: "${id}") { draftOrder { id } } }`);
  const read = async () => (await asked.ask(`{ draftOrder(id: "${id}") { status order { id } } }`)).data.draftOrder;
  expect((await read()).order).not.toBeNull();
  world.skip(days(61));
  expect(await read()).toEqual({ status: 'COMPLETED', order: null });
});

test('tags and metafields need the right to change their owner', async () => {
  const { acts, shop, world } = asked.sandbox;
  const young = [...world.all<Order>(shop, 'Order')].at(-1)!;
  acts.changeScopes(shop, ['read_orders', 'write_app_proxy']);
  const tag = await asked.ask(`mutation { tagsAdd(id: "${young.id}", tags: ["x"]) { node { id } } }`);
  expect(tag.data.tagsAdd).toBeNull();
  expect(tag.errors).toMatchObject([{ path: ['tagsAdd'], extensions: { code: 'ACCESS_DENIED', requiredAccess: '`write_orders` access scope.' } }]);
  const field = (ownerId: string) =>
    asked.ask('mutation ($list: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $list) { metafields { key } userErrors { code } } }', {
      list: [{ ownerId, key: 'k', type: 'single_line_text_field', value: 'v' }],
    });
  expect((await field(young.id)).errors[0].extensions.code).toBe('ACCESS_DENIED');
  const [installation] = [...world.all(shop, 'AppInstallation')];
  expect((await field(installation!.id)).data.metafieldsSet.userErrors).toEqual([]);
});
