import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownFolder } from '#tests/setup/own-folder.ts';

const visits: IncomingMessage[] = [];
const web = createServer((incoming, outgoing) => {
  visits.push(incoming);
  const { pathname, search } = new URL(incoming.url!, 'https://mend-app.test');
  if (pathname === '/') outgoing.writeHead(302, { location: `/app${search}` }).end();
  else outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Mend</h1>');
});
const dir = ownFolder('main-');
let sandbox: ChildProcess;
let shell: string;
let ended: Promise<unknown>;

beforeAll(async () => {
  const names = ['PORT_SHELL', 'PORT_APP_PASS', 'PORT_STOREFRONT', 'PORT_PROXY', 'PORT_SMTP_OUT'];
  const ports = await freePorts(names.length);
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  shell = `http://127.0.0.1:${ports[0]}`;
  sandbox = spawn(process.execPath, ['sandbox/main.ts'], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...process.env,
      ...Object.fromEntries(names.map((name, at) => [name, String(ports[at])])),
      PORT_WEB: String((web.address() as AddressInfo).port),
      SHOPIFY_API_SECRET: 'main-test-secret', SANDBOX_SIZE: 'small', SANDBOX_DIR: dir, NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
    },
  });
  let said = '';
  sandbox.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  ended = new Promise((resolve) => sandbox.on('exit', (code) => resolve(code)));
  await new Promise((resolve, reject) => {
    sandbox.once('message', resolve);
    sandbox.once('exit', (code) => reject(new Error(`the sandbox ended with ${code}: ${said}`)));
  });
});
afterAll(() => {
  sandbox?.kill('SIGKILL');
  web.close();
});

test('answers when it is ready, opens the app as its owner, ends on SIGTERM', async () => {
  expect((await fetch(`${shell}/healthz`)).status).toBe(200);
  const opened = await fetch(`${shell}/controls/api/open-app`, { method: 'POST' });
  expect(await opened.json()).toEqual({ ok: true, result: { status: 200 } });
  const asked = visits.map(({ url, headers }) => [new URL(url!, 'https://x').pathname, headers.host, headers['x-forwarded-proto']]);
  expect(asked).toEqual([['/', 'mend-app.test', 'https'], ['/app', 'mend-app.test', 'https']]);
  expect(new URL(visits[1]!.url!, 'https://x').searchParams.get('shop')).toBe('ondam.myshopify.com');
  sandbox.kill('SIGTERM');
  expect(await ended).toBe(0);
});

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => new Promise<ReturnType<typeof createServer>>((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => resolve(server));
  })));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
