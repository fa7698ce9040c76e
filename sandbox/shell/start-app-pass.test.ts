import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { startAppPass } from './start-app-pass.ts';

const ADDRESSES = { public: 'https://mend-app.test', browser: 'http://localhost:4101', shell: 'http://localhost:4100' };
const open: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function pass(app: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const web = createServer(app);
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  const served = await startAppPass({ addresses: ADDRESSES, webOrigin: `http://127.0.0.1:${(web.address() as AddressInfo).port}`, port: 0 });
  open.push(() => served.close(), () => void web.close());
  return `http://127.0.0.1:${served.port}`;
}

test('the app sees its https address, the browser its local one', async () => {
  let seen: IncomingMessage['headers'] = {};
  const base = await pass((request, response) => {
    seen = request.headers;
    response.writeHead(302, {
      location: 'https://mend-app.test/auth/session-token?shopify-reload=https%3A%2F%2Fmend-app.test%2Fapp',
      'x-shopify-api-request-failure-reauthorize-url': 'https://mend-app.test/app',
      'strict-transport-security': 'max-age=1',
    }).end();
  });
  const answer = await fetch(base, { redirect: 'manual', headers: { origin: 'http://localhost:4101', referer: 'http://localhost:4101/app' } });
  expect(seen).toMatchObject({ host: 'mend-app.test', origin: 'https://mend-app.test', referer: 'https://mend-app.test/app', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'mend-app.test' });
  expect(answer.headers.get('location')).toBe('http://localhost:4101/auth/session-token?shopify-reload=http%3A%2F%2Flocalhost%3A4101%2Fapp');
  expect(answer.headers.get('x-shopify-api-request-failure-reauthorize-url')).toBe('http://localhost:4101/app');
  expect(answer.headers.has('strict-transport-security')).toBe(false);
});

test('swaps App Bridge in the document and its Link header, and lets the shell frame it', async () => {
  const base = await pass((_request, response) => {
    const body = '<script src="https://cdn.shopify.com/shopifycloud/app-bridge.js"></script><a href="https://mend-app.test/app">앱</a>';
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      link: '<https://cdn.shopify.com/shopifycloud/app-bridge.js>; rel="preload"; as="script";',
      'content-security-policy': 'frame-ancestors https://ondam.myshopify.com https://admin.shopify.com;',
    }).end(body);
  });
  const answer = await fetch(base);
  expect(await answer.text()).toBe('<script src="http://localhost:4100/app-bridge.js"></script><a href="http://localhost:4101/app">앱</a>');
  expect(answer.headers.get('link')).toContain('<http://localhost:4100/app-bridge.js>');
  expect(answer.headers.get('content-security-policy')).toBe('frame-ancestors https://ondam.myshopify.com https://admin.shopify.com http://localhost:4100');
});

test('a live update arrives while the answer is still open', async () => {
  let finish = () => {};
  const base = await pass((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: 1\n\n');
    finish = () => response.end('data: 2\n\n');
  });
  const reader = (await fetch(base)).body!.getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: 1\n\n');
  finish();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: 2\n\n');
});

test('bodies of any method pass whole, and cookies stay apart', async () => {
  const base = await pass(async (request, response) => {
    let size = 0;
    for await (const chunk of request) size += (chunk as Buffer).length;
    response.setHeader('set-cookie', ['a=1', 'b=2']);
    response.end(`${request.method} ${size}`);
  });
  const answer = await fetch(base, { method: 'PUT', body: new Uint8Array(8_000_000) });
  expect(await answer.text()).toBe('PUT 8000000');
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
});

test('an app that is away is named', async () => {
  const served = await startAppPass({ addresses: ADDRESSES, webOrigin: 'http://127.0.0.1:9', port: 0 });
  open.push(() => served.close());
  const answer = await fetch(`http://127.0.0.1:${served.port}`);
  expect(answer.status).toBe(502);
  expect(await answer.text()).toContain('http://127.0.0.1:9');
});
