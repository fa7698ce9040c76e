import { expect, test } from 'vitest';
import { json, tinyShop } from './tiny-shop.ts';
import { adminSchema } from './schema.ts';

const REFUND = 'mutation R($input: RefundInput!, $key: String!) { refundCreate(input: $input) @idempotent(key: $key) { refund { id note } order { id name } userErrors { field message } } }';
const input = (note = 'late') => ({ orderId: 'gid://shopify/Order/1', note });

test('answers a query with its cost', async () => {
  // The bucket's own clock stands still, or a slow machine would see it refill.
  const { ask } = tinyShop({ bucketClock: () => 0 });
  const answer = await ask('{ orders(first: 2) { edges { node { id name createdAt lineItems(first: 5) { nodes { title } } } } pageInfo { hasNextPage } } }');
  expect(answer.errors).toBeUndefined();
  expect(answer.data.orders.edges[1].node).toMatchObject({ name: '#2', createdAt: '2026-11-20T09:00:00Z' });
  expect(answer.data.orders.pageInfo.hasNextPage).toBe(true);
  expect(answer.extensions.cost).toEqual({
    requestedQueryCost: 2 + 2 * (1 + 2 + 5),
    actualQueryCost: 2 + 2 * (1 + 2 + 2),
    throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 1988, restoreRate: 100 },
  });
});

test('refuses a missing, an unknown, an expired and a revoked token', async () => {
  let at = Date.parse('2026-11-21T09:00:00Z');
  const tiny = tinyShop({ now: () => new Date(at) });
  const query = { query: '{ shop { name } }' };
  const refused = { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' };
  const none = await tiny.hosts.fetch(json('https://tiny.myshopify.com/admin/api/2026-10/graphql.json', query));
  expect([none.status, await none.json()]).toEqual([401, refused]);
  expect((await tiny.post(query, 'shpat_unknown')).status).toBe(401);
  const expiring = await tiny.token('offline', { expiring: '1' });
  expect((await tiny.post(query, expiring)).status).toBe(200);
  at += 3_600_000;
  expect((await tiny.post(query, expiring)).status).toBe(401);
  expect((await tiny.post(query)).status).toBe(200);
  tiny.hosts.tokens.revokeAll('tiny.myshopify.com');
  expect((await tiny.post(query)).status).toBe(401);
});

test('knows the versions there is a schema for, and no other', async () => {
  const { post } = tinyShop();
  expect((await post({ query: '{ shop { name } }' }, undefined, '2019-04')).status).toBe(404);
  expect((await post({ query: '{ shop { name } }' }, undefined, '../x')).status).toBe(404);
});

test.each([
  ['{ order(id: "gid://shopify/Order/1") { wobble } }', "Field 'wobble' doesn't exist on type 'Order'", 'undefinedField'],
  ['{ orders(first: 1, wobble: 2) { nodes { id } } }', "Field 'orders' doesn't accept argument 'wobble'", 'argumentNotAccepted'],
  ['{ orders(first: 1, sortKey: WOBBLE) { nodes { id } } }', "Value 'WOBBLE' is not a member of enum OrderSortKeys", 'argumentLiteralsIncompatible'],
  ['{ order { id } }', "Field 'order' is missing required arguments: id", 'missingRequiredArguments'],
  ['{ order(id: "gid://shopify/Order/1") }', "Field must have selections (field 'order' returns Order but has no selections. Did you mean 'order { ... }'?)", 'selectionMismatch'],
])('validation: %s', async (query, message, code) => {
  const response = await tinyShop().post({ query });
  expect(response.status).toBe(200);
  const body = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
  expect(body).not.toHaveProperty('data');
  expect(body.errors[0]).toMatchObject({ message, extensions: { code } });
});

test('an input that was removed by 2026-10 fails, in the document and in the variables', async () => {
  const { ask } = tinyShop();
  const inline = await ask('mutation { refundCreate(input: {orderId: "gid://shopify/Order/1", wobble: 1}) @idempotent(key: "a") { userErrors { message } } }');
  expect(inline.errors?.[0]?.message).toBe("InputObject 'RefundInput' doesn't accept argument 'wobble'");
  const variables = await ask(REFUND, { input: { ...input(), wobble: 1 }, key: 'a' });
  expect(variables.errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_VARIABLE' } });
});

test('an unreadable body is a bad request', async () => {
  expect((await tinyShop().post({ nothing: true })).status).toBe(400);
});

test('a missing scope names the field and what it asks for', async () => {
  const { ask } = tinyShop({ scopes: ['read_orders'] });
  const text = '`read_customers` access scope.';
  const answer = await ask('{ order(id: "gid://shopify/Order/1") { name customer { id } } }');
  expect(answer.data).toEqual({ order: { name: '#1', customer: null } });
  expect(answer.errors).toMatchObject([{
    message: `Access denied for customer field. Required access: ${text}`,
    path: ['order', 'customer'],
    extensions: { code: 'ACCESS_DENIED', requiredAccess: text, documentation: 'https://shopify.dev/api/usage/access-scopes' },
  }]);
  const refund = await ask(REFUND, { input: input(), key: 'k' });
  expect(refund.data).toEqual({ refundCreate: null });
  expect(refund.errors?.[0]?.message).toBe(`Access denied for refundCreate field. Required access: ${adminSchema('2026-10')!.requirement('Mutation.refundCreate')!.text}`);
  expect((await ask('{ node(id: "gid://shopify/Customer/7") { id } }')).errors?.[0]?.extensions?.['code']).toBe('ACCESS_DENIED');
  expect((await ask('{ customers(first: 1) { nodes { id } } }')).errors?.[0]?.message).toContain('Access denied for customers field');
});

test('writing a thing includes reading it', async () => {
  const answer = await tinyShop({ scopes: ['write_orders'] }).ask('{ orders(first: 1) { nodes { id } } }');
  expect(answer.errors).toBeUndefined();
});

test('protected fields are null with an error when the app was not approved', async () => {
  const query = '{ order(id: "gid://shopify/Order/1") { name email customer { firstName } } }';
  const open = await tinyShop().ask(query);
  expect(open.data.order).toEqual({ name: '#1', email: 'haneul@mail.example', customer: { firstName: 'Haneul' } });
  const closed = await tinyShop({ protectedDataApproved: false }).ask(query);
  expect(closed.data.order).toEqual({ name: '#1', email: null, customer: { firstName: null } });
  expect(closed.errors?.map(({ message }) => message)).toEqual([
    'This app is not approved to use the email field. See https://shopify.dev/docs/apps/launch/protected-customer-data for more details.',
    'This app is not approved to use the firstName field. See https://shopify.dev/docs/apps/launch/protected-customer-data for more details.',
  ]);
});

test('what nobody implemented is an error that names it, and a line in the log', async () => {
  const tiny = tinyShop();
  const answer = await tiny.ask('{ order(id: "gid://shopify/Order/1") { name poNumber } }');
  expect(answer.data.order).toEqual({ name: '#1', poNumber: null });
  expect(answer.errors?.[0]?.message).toBe('sandbox does not implement Order.poNumber');
  expect(tiny.log).toEqual(['admin api: sandbox does not implement Order.poNumber']);
});

test('the schema holds the world to its types: no null, no foreign enum value, no bent date', async () => {
  const tiny = tinyShop();
  const order = tiny.world.get(tiny.shop, 'Order', 'gid://shopify/Order/1')!;
  const query = '{ order(id: "gid://shopify/Order/1") { id name displayFinancialStatus createdAt } }';
  tiny.world.put(tiny.shop, 'Order', { ...order, name: null });
  expect((await tiny.ask(query)).errors?.[0]?.message).toBe('Cannot return null for non-nullable field Order.name.');
  tiny.world.put(tiny.shop, 'Order', { ...order, displayFinancialStatus: 'HALF_PAID' });
  expect((await tiny.ask(query)).errors?.[0]?.message).toBe('Enum "OrderDisplayFinancialStatus" cannot represent value: "HALF_PAID"');
  tiny.world.put(tiny.shop, 'Order', { ...order, createdAt: 'yesterday' });
  expect((await tiny.ask(query)).errors?.[0]?.message).toContain('DateTime cannot represent');
});

test('an online token does no more than its member may (our assumption)', async () => {
  const tiny = tinyShop();
  const clerk = await tiny.token('online', { staff: 'gid://shopify/StaffMember/2' });
  const refused = await tiny.ask(REFUND, { input: input(), key: 'k' }, clerk);
  expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'ACCESS_DENIED' } });
  expect(refused.errors?.[0]?.message).toContain('The user must have refund_orders permission.');
  const owner = await tiny.ask(REFUND, { input: input(), key: 'k' }, await tiny.token('online'));
  expect(owner.data.refundCreate.userErrors).toEqual([]);
});

test('no list of more than 250 goes in', async () => {
  const tags = Array.from({ length: 251 }, (_, n) => `t${n}`);
  const answer = await tinyShop().ask('mutation T($tags: [String!]!) { tagsAdd(id: "gid://shopify/Order/1", tags: $tags) { userErrors { message } } }', { tags });
  expect(answer.errors?.[0]).toMatchObject({ message: 'The input array size of 251 is greater than the maximum allowed of 250.', extensions: { code: 'MAX_INPUT_SIZE_EXCEEDED' } });
});

test('several root mutations run one after the other', async () => {
  const { ask } = tinyShop();
  const answer = await ask('mutation { a: tagsAdd(id: "gid://shopify/Order/1", tags: ["x"]) { node { ... on Order { tags } } } b: tagsAdd(id: "gid://shopify/Order/1", tags: ["y"]) { node { ... on Order { tags } } } }');
  expect(answer.data.b.node.tags).toEqual(['vip', 'x', 'y']);
  expect(answer.extensions.cost).toMatchObject({ requestedQueryCost: 20, actualQueryCost: 20 });
});
