import { expect, test } from 'vitest';
import { tinyShop } from '../tiny-shop.ts';
import type { TinyShop } from '../tiny-shop.ts';

const RUN = 'mutation B($q: String!, $g: Boolean! = false) { bulkOperationRunQuery(query: $q, groupObjects: $g) { bulkOperation { id status url } userErrors { field message code } } }';
const ORDERS = '{ orders { edges { node { id name lineItems { edges { node { id title } } } } } } }';

async function run(tiny: TinyShop, q: string, g = false): Promise<any> {
  const answer = await tiny.ask(RUN, { q, g });
  expect(answer.errors).toBeUndefined();
  return answer.data.bulkOperationRunQuery;
}

async function result(tiny: TinyShop, id: string): Promise<any> {
  await tiny.hosts.idle();
  return (await tiny.ask('query O($id: ID!) { bulkOperation(id: $id) { id status errorCode objectCount rootObjectCount fileSize url createdAt completedAt type query } }', { id })).data.bulkOperation;
}

const download = async (tiny: TinyShop, url: string) => (await tiny.hosts.fetch(new Request(url))).text();

test('runs beside the answer, page after page, and tells the app', async () => {
  const tiny = tinyShop({ orders: 600 });
  const { bulkOperation, userErrors } = await run(tiny, ORDERS);
  expect(userErrors).toEqual([]);
  expect(bulkOperation).toMatchObject({ status: 'CREATED', url: null });
  const done = await result(tiny, bulkOperation.id);
  expect(done).toMatchObject({ status: 'COMPLETED', errorCode: null, objectCount: '1800', rootObjectCount: '600', type: 'QUERY', query: ORDERS });
  const lines = (await download(tiny, done.url)).trimEnd().split('\n').map((line) => JSON.parse(line));
  expect(lines).toHaveLength(1800);
  expect(new Set(lines.map((line) => line.id)).size).toBe(1800);
  expect(lines[0]).toEqual({ id: 'gid://shopify/Order/1', name: '#1' });
  expect(lines.find((line) => line.id === 'gid://shopify/LineItem/11')).toEqual({ id: 'gid://shopify/LineItem/11', title: 'Tea 1', __parentId: 'gid://shopify/Order/1' });
  expect(tiny.emitted).toMatchObject([{ topic: 'bulk_operations/finish', payload: { admin_graphql_api_id: bulkOperation.id, status: 'completed', type: 'query', error_code: null } }]);
});

test('grouped, children follow their parent; otherwise they do not', async () => {
  const ids = async (grouped: boolean) => {
    const tiny = tinyShop({ orders: 2 });
    const { bulkOperation } = await run(tiny, ORDERS, grouped);
    return (await download(tiny, (await result(tiny, bulkOperation.id)).url)).trimEnd().split('\n').map((line) => JSON.parse(line).id.split('/').at(-1));
  };
  expect(await ids(true)).toEqual(['1', '11', '12', '2', '21', '22']);
  expect(await ids(false)).toEqual(['1', '2', '11', '12', '21', '22']);
});

test.each([
  ['{ shop { name } }', 'Bulk queries must contain at least one connection.'],
  ['{ orders { nodes { id } } }', "All connection fields in a bulk query must select their contents using 'edges' > 'node'"],
  ['{ orders { edges { node { name lineItems { edges { node { id } } } } } } }', "Connection fields without 'id': orders."],
  ['{ orders { edges { node { id refunds { id refundLineItems { edges { node { id } } } } } } } }', 'Queries that contain a connection field within a list field are not currently supported.'],
  ['{ collections { edges { node { id products { edges { node { id variants { edges { node { id metafields { edges { node { id } } } } } } } } } } } } }', 'nesting depth greater than 2'],
  ['{ a: orders { edges { node { id } } } b: orders { edges { node { id } } } c: orders { edges { node { id } } } d: orders { edges { node { id } } } e: orders { edges { node { id } } } f: orders { edges { node { id } } } }', 'more than 5 connections'],
  ['{ orders { edges { node { wobble } } } }', "Invalid bulk query: Field 'wobble' doesn't exist on type 'Order'"],
])('refuses %s', async (query, message) => {
  const { bulkOperation, userErrors } = await run(tinyShop(), query);
  expect(bulkOperation).toBeNull();
  expect(userErrors[0]).toMatchObject({ field: ['query'], code: 'INVALID' });
  expect(userErrors.map((one: { message: string }) => one.message).join('\n')).toContain(message);
});

test('five at once and no more', async () => {
  const tiny = tinyShop();
  const six = [1, 2, 3, 4, 5, 6].map((n) => `b${n}: bulkOperationRunQuery(query: "${ORDERS}") { bulkOperation { id } userErrors { code } }`);
  const { data } = await tiny.ask(`mutation { ${six.join(' ')} }`);
  expect(data.b5.userErrors).toEqual([]);
  expect(data.b6).toEqual({ bulkOperation: null, userErrors: [{ code: 'LIMIT_REACHED' }] });
  await tiny.hosts.idle();
  expect((await run(tiny, ORDERS)).userErrors).toEqual([]);
  await tiny.hosts.idle();
});

test('cancels what runs; says so for what does not', async () => {
  const tiny = tinyShop();
  const twin = tinyShop();
  const id = `gid://shopify/BulkOperation/${twin.world.nextId(twin.shop, 'BulkOperation')}`;
  const cancel = (one: string) => `bulkOperationCancel(id: "${one}") { bulkOperation { status } userErrors { field message } }`;
  const { data } = await tiny.ask(`mutation { bulkOperationRunQuery(query: "${ORDERS}") { bulkOperation { id } userErrors { code } } ${cancel(id)} none: ${cancel('gid://shopify/BulkOperation/1')} }`);
  expect(data.bulkOperationRunQuery.bulkOperation.id).toBe(id);
  expect(data.bulkOperationCancel).toEqual({ bulkOperation: { status: 'CANCELING' }, userErrors: [] });
  expect(data.none.userErrors).toEqual([{ field: ['id'], message: 'Bulk operation does not exist' }]);
  expect(await result(tiny, id)).toMatchObject({ status: 'CANCELED', url: null });
  expect(tiny.emitted).toMatchObject([{ payload: { status: 'canceled' } }]);
  const late = (await tiny.ask(`mutation { ${cancel(id)} }`)).data.bulkOperationCancel;
  expect(late.userErrors).toEqual([{ field: null, message: 'A bulk operation cannot be canceled when it is canceled' }]);
});

test('a scope that is missing fails the operation, not the start', async () => {
  const tiny = tinyShop({ scopes: ['read_orders'] });
  const { bulkOperation } = await run(tiny, '{ customers { edges { node { id } } } }');
  expect(await result(tiny, bulkOperation.id)).toMatchObject({ status: 'FAILED', errorCode: 'ACCESS_DENIED', url: null });
});

test('is found again: current, list with filter, and not after a week', async () => {
  const tiny = tinyShop();
  const { bulkOperation } = await run(tiny, ORDERS);
  const { url } = await result(tiny, bulkOperation.id);
  const answer = await tiny.ask('{ currentBulkOperation { id } bulkOperations(first: 5, query: "status:completed") { nodes { id } } none: bulkOperations(first: 5, query: "status:failed") { nodes { id } } }');
  expect(answer.data).toEqual({ currentBulkOperation: { id: bulkOperation.id }, bulkOperations: { nodes: [{ id: bulkOperation.id }] }, none: { nodes: [] } });
  tiny.world.skip(8 * 86_400_000);
  expect((await tiny.hosts.fetch(new Request(url))).status).toBe(404);
});
