import '@shopify/shopify-app-remix/adapters/node';
import { Session, shopifyApi, type ApiVersion } from '@shopify/shopify-api';
import { setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { afterAll, expect, test } from 'vitest';
import { API_VERSION } from '#app/platform/api-version.ts';
import type { Problem } from '#app/platform/problem.ts';
import { accessToken, aSandbox } from '#tests/builders/a-sandbox.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import type { AdminGraphql } from './call.server.ts';
import { shopifyGateway } from './shopify-gateway.server.ts';

// The gateway over Shopify's own library as it is, so that the shapes of its errors are not only our belief.
const sandbox = aSandbox();
setAbstractFetchFunc(((input: string | URL | Request, init?: RequestInit) => sandbox.fetch(new Request(input, init))) as typeof fetch);
const api = shopifyApi({ apiKey: 'key', apiSecretKey: 'secret', apiVersion: API_VERSION as ApiVersion, hostName: 'mend-app.test', isEmbeddedApp: true, logger: { log: () => {} } });
const session = new Session({ id: 'offline', shop: sandbox.shop.domain, state: '', isOnline: false, accessToken: await accessToken(sandbox) });
const graphql: AdminGraphql = async (query, options) => Response.json(await new api.clients.Graphql({ session }).request(query, { ...options, retries: 0 }));
let waited: number[] = [];
const port = shopifyGateway(graphql, { fetch, wait: async (ms) => void waited.push(ms) });
afterAll(() => sandbox.close());

const newest = [...sandbox.world.all<Order>(sandbox.shop, 'Order')].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0]!;
const orderId = newest.id.split('/').at(-1)!;
const codeOf = (call: Promise<unknown>) => call.then(() => 'fine', (error: Problem) => error.code);

test('data', async () => {
  expect((await port.orderSnapshot(orderId))?.name).toBe(newest.name);
});

test('data with errors, which the library throws away', async () => {
  sandbox.protectedDataApproved = false;
  expect(await port.orderSnapshot(orderId)).toMatchObject({ name: newest.name, email: null });
  sandbox.protectedDataApproved = true;
});

test('throttling, which the library does not wait for', async () => {
  waited = [];
  sandbox.faults.arm({ kind: 'throttle', times: 2 });
  sandbox.faults.arm({ kind: '429', times: 1 });
  expect(await codeOf(port.ordersCount())).toBe('fine');
  expect(waited).toHaveLength(3);
  expect(waited.at(-1)).toBe(2000);
});

test('a broken server and a dropped line', async () => {
  sandbox.faults.arm({ kind: '500', times: 1 });
  sandbox.faults.arm({ kind: 'drop', times: 1 });
  expect(await codeOf(port.ordersCount())).toBe('fine');
  for (const kind of ['500', 'drop'] as const) {
    sandbox.faults.arm({ kind, operation: 'PublishHelp', times: 1 });
    expect(await codeOf(port.setHelp([{ key: 'settings', json: '{}' }])), kind).toBe('shopify_unknown');
  }
});

test('a missing scope and a revoked token', async () => {
  sandbox.acts.changeScopes(sandbox.shop, ['read_products']);
  expect(await codeOf(port.ordersCount())).toBe('scope_missing');
  sandbox.tokens.revokeAll(sandbox.shop.domain);
  expect(await codeOf(port.ordersCount())).toBe('shopify_unavailable');
});
