import { expect, test } from 'vitest';
import { ownFolder } from '#tests/setup/own-folder.ts';
import { json } from './admin-api/tiny-shop.ts';
import { appFromToml, createSandbox } from './sandbox.ts';
import type { OpenSandbox } from './sandbox.ts';
import type { SandboxOptions } from './types.ts';

const SECRET = 'sandbox-test-secret';

function open(options: Partial<SandboxOptions> = {}): { sandbox: OpenSandbox; received: Request[] } {
  const received: Request[] = [];
  const app = appFromToml('shopify.app.toml', {
    clientSecret: SECRET,
    extensionDir: 'extensions/help',
    fetch: async (request) => {
      received.push(request);
      return new Response(null, { status: 200 });
    },
  });
  return { sandbox: createSandbox({ size: 'small', app, ...options }), received };
}

async function tokenOf(sandbox: OpenSandbox): Promise<string> {
  const { domain } = sandbox.shop;
  const owner = [...sandbox.world.all(sandbox.shop, 'Staff')].find((one) => one['isShopOwner'])!;
  const toml = appFromToml('shopify.app.toml', { clientSecret: SECRET, extensionDir: '', fetch: async () => new Response() });
  const answer = await sandbox.fetch(json(`https://${domain}/admin/oauth/access_token`, {
    client_id: toml.clientId, client_secret: SECRET, grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: await sandbox.tokens.idToken(domain, owner.id), subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token', expiring: '1',
  }));
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function ask(sandbox: OpenSandbox, token: string, query: string): Promise<any> {
  const answer = await sandbox.fetch(json(`https://${sandbox.shop.domain}/admin/api/2026-10/graphql.json`, { query }, { 'x-shopify-access-token': token }));
  return answer.json();
}

test('the seeded shop answers: orders with their lines and customers', async () => {
  const { sandbox } = open();
  const answer = await ask(sandbox, await tokenOf(sandbox), '{ shop { name currencyCode } orders(first: 5, reverse: true) { nodes { id name createdAt totalPriceSet { shopMoney { amount currencyCode } } customer { displayName } lineItems(first: 3) { nodes { title quantity } } } } }');
  expect(answer.errors).toBeUndefined();
  expect(answer.data.shop.currencyCode).toBe('KRW');
  expect(answer.data.orders.nodes).toHaveLength(5);
  await sandbox.close();
});

test('orders older than 60 days are hidden without read_all_orders', async () => {
  const { sandbox } = open();
  const token = await tokenOf(sandbox);
  const count = async () => (await ask(sandbox, token, '{ orders(first: 250) { nodes { id } } }')).data.orders.nodes.length as number;
  const [old] = [...sandbox.world.all(sandbox.shop, 'Order')].sort((a, b) => String(a['createdAt']).localeCompare(String(b['createdAt'])));
  const hidden = await count();
  expect((await ask(sandbox, token, `{ order(id: "${old!.id}") { id } }`)).data).toEqual({ order: null });
  sandbox.acts.changeScopes(sandbox.shop, ['read_orders', 'read_customers', 'read_all_orders']);
  expect(await count()).toBeGreaterThan(hidden);
  expect((await ask(sandbox, token, `{ order(id: "${old!.id}") { id } }`)).data.order.id).toBe(old!.id);
  await sandbox.close();
});

test('a bulk query finishes with a signed webhook to the app', async () => {
  const { sandbox, received } = open();
  const token = await tokenOf(sandbox);
  const started = await ask(sandbox, token, 'mutation { bulkOperationRunQuery(query: "{ orders { edges { node { id name lineItems { edges { node { id } } } } } } }") { bulkOperation { id } userErrors { message } } }');
  expect(started.data.bulkOperationRunQuery.userErrors).toEqual([]);
  await sandbox.idle();
  await sandbox.webhooks.drain();
  const { currentBulkOperation } = (await ask(sandbox, token, '{ currentBulkOperation { status url objectCount } }')).data;
  expect(currentBulkOperation.status).toBe('COMPLETED');
  const lines = (await (await sandbox.fetch(new Request(currentBulkOperation.url))).text()).trimEnd().split('\n');
  expect(String(lines.length)).toBe(currentBulkOperation.objectCount);
  expect(received.map((request) => request.headers.get('x-shopify-topic'))).toEqual(['bulk_operations/finish']);
  await sandbox.close();
});

test('uninstalling ends every token', async () => {
  const { sandbox } = open();
  const token = await tokenOf(sandbox);
  sandbox.acts.uninstall(sandbox.shop);
  expect((await ask(sandbox, token, '{ shop { name } }')).errors).toContain('Invalid API key or access token');
  await sandbox.close();
});

test('a restart finds the same world, tokens included', async () => {
  const dir = ownFolder('world-');
  const before = open({ dir }).sandbox;
  const token = await tokenOf(before);
  await before.close();
  const after = open({ dir }).sandbox;
  expect((await ask(after, token, '{ shop { name } }')).errors).toBeUndefined();
  await after.close();
});

test('App Bridge lies where Shopify keeps it', async () => {
  const { sandbox } = open({ origins: { shell: 'http://localhost:4300', app: 'http://localhost:4301', storefront: 'http://localhost:4302' } });
  const answer = await sandbox.fetch(new Request('https://cdn.shopify.com/shopifycloud/app-bridge.js'));
  expect(answer.headers.get('content-type')).toContain('text/javascript');
  expect(await answer.text()).toContain('const SHELL = "http://localhost:4300";');
  expect((await sandbox.fetch(new Request('https://cdn.shopify.com/elsewhere.js'))).status).toBe(404);
});

test('an order’s number is the one in its name', async () => {
  const { sandbox } = open();
  const { data } = await ask(sandbox, await tokenOf(sandbox), '{ orders(first: 20, reverse: true) { nodes { name number } } }');
  const named = data.orders.nodes.filter((order: { name: string }) => order.name.startsWith('#'));
  expect(named.length).toBeGreaterThan(5);
  for (const order of named) expect(order.name).toBe(`#${order.number}`);
});
