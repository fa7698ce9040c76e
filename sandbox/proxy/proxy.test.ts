import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { APP, DOMAIN, OWNER, tinyShop } from '#sandbox/admin-api/tiny-shop.ts';
import type { TinyShop } from '#sandbox/admin-api/tiny-shop.ts';
import { ownFolder } from '#tests/setup/own-folder.ts';
import { forwardTo } from './forward-to.ts';
import { startProxy } from './start-proxy.ts';
import type { Proxy } from './start-proxy.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function proxied(tiny: TinyShop, appOrigin?: string): Promise<Proxy & { log: string[] }> {
  const log: string[] = [];
  const proxy = await startProxy({
    dir: ownFolder('proxy-'),
    port: 0,
    route: (host) => (host === DOMAIN || host === 'storage.googleapis.com' ? tiny.hosts.fetch : host === 'mend-app.test' && appOrigin ? forwardTo(appOrigin) : undefined),
    log: (line) => void log.push(line),
  });
  closing.push(() => proxy.close(), () => tiny.hosts.close());
  return { ...proxy, log };
}

/** Runs a module in a Node of its own that knows nothing but the usual proxy variables. */
async function child(proxy: Proxy, source: string): Promise<any> {
  const address = `http://127.0.0.1:${proxy.port}`;
  const env = { PATH: process.env['PATH'], NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: address, HTTP_PROXY: address, NO_PROXY: '127.0.0.1,localhost', NODE_EXTRA_CA_CERTS: proxy.caPath } as unknown as NodeJS.ProcessEnv;
  const run = spawn(process.execPath, ['--input-type=module', '-e', source], { env, cwd: process.cwd() });
  let [out, err] = ['', ''];
  run.stdout.on('data', (chunk) => (out += chunk));
  run.stderr.on('data', (chunk) => (err += chunk));
  const code = await new Promise((resolve) => run.on('close', resolve));
  if (code !== 0) throw new Error(`child ended with ${code}: ${err}`);
  return JSON.parse(out);
}

test('an unmodified fetch reaches the shop through the proxy, and no other host', async () => {
  const tiny = tinyShop();
  const proxy = await proxied(tiny);
  const token = await tiny.token();
  const answer = await child(proxy, `
    const ask = async (url, init) => { try { const r = await fetch(url, init); return [r.status, await r.text()]; } catch (error) { const all = []; for (let e = error; e; e = e.cause) all.push(e.message); return all.join(' < '); } };
    const graphql = { method: 'POST', headers: { 'content-type': 'application/json', 'x-shopify-access-token': ${JSON.stringify(token)} }, body: JSON.stringify({ query: '{ shop { name } }' }) };
    console.log(JSON.stringify({
      shop: await ask('https://${DOMAIN}/admin/api/2026-10/graphql.json', graphql),
      unknown: await ask('https://nobody.myshopify.com/'),
      outside: await ask('https://www.example.com/'),
      plain: await ask('http://www.example.com/'),
    }));`);
  expect(answer.shop[0]).toBe(200);
  expect(JSON.parse(answer.shop[1]).data).toEqual({ shop: { name: 'Tiny' } });
  for (const refused of [answer.unknown, answer.outside, answer.plain]) expect(refused).toContain('Proxy response (502)');
  expect(proxy.log).toContain('proxy: refused www.example.com:443: the sandbox does not stand in for this host');
});

test("Shopify's own library exchanges a token, queries and refreshes, unmodified", async () => {
  const tiny = tinyShop({ now: () => new Date() });
  const proxy = await proxied(tiny);
  const idToken = await tiny.hosts.tokens.idToken(DOMAIN, OWNER);
  const answer = await child(proxy, `
    import '@shopify/shopify-api/adapters/node';
    import { shopifyApi, ApiVersion, RequestedTokenType } from '@shopify/shopify-api';
    const api = shopifyApi({ apiKey: '${APP.clientId}', apiSecretKey: '${APP.clientSecret}', apiVersion: ApiVersion.October26, hostName: 'mend-app.test', isEmbeddedApp: true, logger: { level: 0 } });
    const { session } = await api.auth.tokenExchange({ shop: '${DOMAIN}', sessionToken: '${idToken}', requestedTokenType: RequestedTokenType.OfflineAccessToken, expiring: true });
    const refreshed = await api.auth.refreshToken({ shop: '${DOMAIN}', refreshToken: session.refreshToken });
    const client = new api.clients.Graphql({ session: refreshed.session });
    const { data, extensions } = await client.request('query Orders($first: Int!) { orders(first: $first) { nodes { name } } }', { variables: { first: 2 } });
    const online = await api.auth.tokenExchange({ shop: '${DOMAIN}', sessionToken: '${idToken}', requestedTokenType: RequestedTokenType.OnlineAccessToken, expiring: false });
    let refused;
    try { await client.request('{ staffMember(id: "${OWNER}") { id } }'); } catch (error) { refused = { name: error.constructor.name, message: error.message }; }
    console.log(JSON.stringify({ data, cost: extensions.cost.requestedQueryCost, scope: refreshed.session.scope, expires: session.expires, user: online.session.onlineAccessInfo.associated_user.first_name, sessionId: online.session.id, refused }));
    process.exit(0);`);
  expect(answer).toMatchObject({
    data: { orders: { nodes: [{ name: '#1' }, { name: '#2' }] } }, cost: 4, user: 'Daon', sessionId: `${DOMAIN}_1`,
    scope: 'write_orders,read_customers,read_products,write_draft_orders',
    refused: { name: 'GraphqlQueryError', message: expect.stringContaining('Access denied for staffMember field') },
  });
});

test('a dropped call closes the connection', async () => {
  const tiny = tinyShop();
  const proxy = await proxied(tiny);
  tiny.hosts.faults.arm({ kind: 'drop', times: 1 });
  const token = await tiny.token();
  const answer = await child(proxy, `
    const call = () => fetch('https://${DOMAIN}/admin/api/2026-10/graphql.json', { method: 'POST', headers: { 'content-type': 'application/json', 'x-shopify-access-token': ${JSON.stringify(token)} }, body: JSON.stringify({ query: '{ shop { name } }' }) });
    const first = await call().then((r) => r.status, (error) => error.cause?.code ?? String(error));
    console.log(JSON.stringify([first, (await call()).status]));`);
  expect(answer[0]).toBe('UND_ERR_SOCKET');
  expect(answer[1]).toBe(200);
});

test("the app's own address leads to its process, under its https name", async () => {
  const app = createServer((incoming, outgoing) => {
    incoming.on('data', () => undefined).on('end', () => {
      outgoing.writeHead(201, { 'set-cookie': ['a=1', 'b=2'], 'content-type': 'application/json' });
      outgoing.end(JSON.stringify([incoming.method, incoming.url, incoming.headers.host, incoming.headers['x-forwarded-proto']]));
    });
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  closing.push(() => void app.close());
  const proxy = await proxied(tinyShop(), `http://127.0.0.1:${(app.address() as AddressInfo).port}`);
  const answer = await child(proxy, `
    const r = await fetch('https://mend-app.test/webhooks?x=1', { method: 'POST', body: 'hello' });
    console.log(JSON.stringify([r.status, r.headers.getSetCookie(), await r.json()]));`);
  expect(answer).toEqual([201, ['a=1', 'b=2'], ['POST', '/webhooks?x=1', 'mend-app.test', 'https']]);
});

test('the authority is founded once and its keys are private', async () => {
  const dir = ownFolder('authority-');
  const route = () => undefined;
  const log = () => undefined;
  const first = await startProxy({ dir, port: 0, route, log });
  const pem = readFileSync(first.caPath, 'utf8');
  await first.close();
  const second = await startProxy({ dir, port: 0, route, log });
  closing.push(() => second.close());
  expect(readFileSync(second.caPath, 'utf8')).toBe(pem);
  expect(statSync(join(dir, 'ca-key.pem')).mode & 0o077).toBe(0);
});
