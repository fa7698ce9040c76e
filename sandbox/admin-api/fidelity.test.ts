import { afterAll, beforeAll, expect, test } from 'vitest';
import '@shopify/shopify-api/adapters/node';
import { ApiVersion, GraphqlQueryError, HttpResponseError, HttpThrottlingError, LogSeverity, RequestedTokenType, shopifyApi } from '@shopify/shopify-api';
import type { Session } from '@shopify/shopify-api';
import { abstractFetch, setAbstractFetchFunc } from '@shopify/shopify-api/runtime';
import { isEnumType, isInputObjectType, isObjectType, validateSchema } from 'graphql';
import { adminSchema } from './schema.ts';
import { APP, DOMAIN, OWNER, tinyShop } from './tiny-shop.ts';
import type { TinyShop } from './tiny-shop.ts';

const schema = adminSchema('2026-10')!;
const api = shopifyApi({ apiKey: APP.clientId, apiSecretKey: APP.clientSecret, apiVersion: ApiVersion.October26, hostName: 'mend-app.test', isEmbeddedApp: true, logger: { level: LogSeverity.Error } });
let tiny: TinyShop;
const former = abstractFetch;
beforeAll(() => setAbstractFetchFunc((async (url: string, init?: RequestInit) => tiny.hosts.fetch(new Request(url, init))) as never));
afterAll(() => setAbstractFetchFunc(former));

async function sessionOf(shop: TinyShop): Promise<Session> {
  tiny = shop;
  const sessionToken = await shop.hosts.tokens.idToken(DOMAIN, OWNER);
  return (await api.auth.tokenExchange({ shop: DOMAIN, sessionToken, requestedTokenType: RequestedTokenType.OfflineAccessToken, expiring: true })).session;
}

test('the schema file is whole, and what the product leans on is in it', () => {
  expect(validateSchema(schema.schema)).toEqual([]);
  const order = schema.schema.getType('Order');
  expect(isObjectType(order) && order.getFields()['name']!.type.toString()).toBe('String!');
  const status = schema.schema.getType('OrderDisplayFinancialStatus');
  expect(isEnumType(status) && status.getValues().map(({ name }) => name)).toEqual(expect.arrayContaining(['PAID', 'PARTIALLY_REFUNDED', 'VOIDED']));
  const refund = schema.schema.getType('RefundInput');
  expect(isInputObjectType(refund) && refund.getFields()['orderId']!.type.toString()).toBe('ID!');
});

test('scopes are read from the file, in words where the list is silent', () => {
  expect(schema.requirement('Order')?.scopes).toEqual(['read_orders', 'read_marketplace_orders', 'read_quick_sale']);
  expect(schema.requirement('Mutation.refundCreate')?.scopes).toContain('write_orders');
  expect(schema.requirement('Mutation.draftOrderComplete')?.scopes).toEqual(['write_draft_orders']);
  expect(schema.requirement('InventoryItem.inventoryLevels')?.scopes).toEqual(['read_inventory']);
  expect(schema.requirement('QueryRoot.shop')).toBeUndefined();
});

test('protected fields are the 81 Shopify marks', () => {
  const marked = Object.values(schema.schema.getTypeMap()).flatMap((type) =>
    (isObjectType(type) ? Object.keys(type.getFields()).filter((field) => schema.protectedContent(`${type.name}.${field}`)) : []));
  expect(marked).toHaveLength(81);
});

test('the mutations that demand a key are those whose description says so', () => {
  const mutations = Object.keys(schema.schema.getMutationType()!.getFields()).filter((name) => schema.idempotency(name) === 'required');
  expect(mutations).toContain('refundCreate');
  expect(mutations).not.toContain('draftOrderComplete');
  expect(mutations).toHaveLength(16);
});

test("Shopify's client reads data, and throws for errors beside data", async () => {
  const client = new api.clients.Graphql({ session: await sessionOf(tinyShop({ now: () => new Date() })) });
  const { data } = await client.request('{ orders(first: 1) { nodes { name } } }');
  expect(data).toEqual({ orders: { nodes: [{ name: '#1' }] } });
  const error = await client.request('{ order(id: "gid://shopify/Order/1") { name poNumber } }').catch((one: unknown) => one);
  expect(error).toBeInstanceOf(GraphqlQueryError);
  expect((error as GraphqlQueryError).body).toMatchObject({ data: { order: { name: '#1', poNumber: null } } });
});

test("Shopify's client names a dead token, a rate limit and a failure", async () => {
  const session = await sessionOf(tinyShop({ now: () => new Date() }));
  const client = new api.clients.Graphql({ session });
  const failure = () => client.request('{ shop { name } }').catch((one: unknown) => one);
  tiny.hosts.faults.arm({ kind: '429', times: 1 });
  expect(await failure()).toBeInstanceOf(HttpThrottlingError);
  tiny.hosts.faults.arm({ kind: 'throttle', times: 1 });
  expect(((await failure()) as GraphqlQueryError).body?.errors.graphQLErrors[0]).toMatchObject({ extensions: { code: 'THROTTLED' } });
  tiny.hosts.tokens.expireAll(DOMAIN);
  const refused = await failure();
  expect(refused).toBeInstanceOf(HttpResponseError);
  expect((refused as HttpResponseError).response.code).toBe(401);
  const { session: fresh } = await api.auth.refreshToken({ shop: DOMAIN, refreshToken: session.refreshToken! });
  expect((await new api.clients.Graphql({ session: fresh }).request('{ shop { name } }')).data).toEqual({ shop: { name: 'Tiny' } });
});

test("Shopify's own check accepts a signed proxy request", async () => {
  tiny = tinyShop({ now: () => new Date() });
  const params = tiny.hosts.tokens.signProxy({ shop: DOMAIN, logged_in_customer_id: '', path_prefix: '/apps/mend', timestamp: String(Math.floor(Date.now() / 1000)) });
  expect(await api.utils.validateHmac(Object.fromEntries(params) as never, { signator: 'appProxy' })).toBe(true);
});
