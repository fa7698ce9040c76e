import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../extensions/help/open-browser.ts';
import { startControls } from '#sandbox/controls/start-controls.ts';
import { aStore } from '#sandbox/pages/a-store.ts';
import { startAppPass } from './start-app-pass.ts';
import { startShell } from './start-shell.ts';

/** An app of one page: what App Bridge must carry, and nothing else. */
const PAGE = `<!doctype html><html><head><script src="https://cdn.shopify.com/shopifycloud/app-bridge.js" data-api-key="a-client-id"></script><title>Inbox</title></head><body>
  <ui-nav-menu><a href="/app" rel="home">Home</a><a href="/app/inbox">Inbox</a><a href="/app/settings">Settings</a></ui-nav-menu>
  <ui-title-bar title="Ticket 7"><button variant="breadcrumb" onclick="said('back')">Inbox</button><button variant="primary" onclick="said('close')">Close ticket</button></ui-title-bar>
  <form data-save-bar id="form" onsubmit="event.preventDefault();said('saved '+this.name.value)" onreset="said('reset')"><input name="name" id="name" value="old"></form>
  <ui-modal id="ask"><p>Really?</p><ui-title-bar title="Confirm"><button variant="primary" onclick="said('yes')">Yes</button></ui-title-bar></ui-modal>
  <a href="shopify://admin/orders" target="_top" id="orders">Orders</a><p id="said"></p>
  <script>
    const said = (text) => (document.getElementById('said').textContent += text + ';');
    addEventListener('shopify:navigate', (event) => { history.pushState({}, '', event.target.getAttribute('href')); said('at ' + location.pathname); });
  </script></body></html>`;

const seen: { path: string; authorization?: string }[] = [];
const closing: (() => Promise<unknown> | void)[] = [];
let browser: Browser;
let shell: string;
let page: Page;

beforeAll(async () => {
  const web = createServer(serveApp);
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  const store = aStore();
  const addresses = { public: 'https://mend-app.test', browser: '', shell: '' };
  const pass = await startAppPass({ addresses, webOrigin: `http://127.0.0.1:${(web.address() as AddressInfo).port}`, port: 0 });
  store.origins.app = addresses.browser = `http://localhost:${pass.port}`;
  const served = await startShell({ ...store, port: 0, doors: [startControls(store).door] });
  shell = store.origins.shell = addresses.shell = `http://localhost:${served.port}`;
  browser = await openBrowser();
  closing.push(() => browser.close(), () => served.close(), () => pass.close(), () => void web.close());
  page = await browser.newPage();
}, 60_000);

afterAll(async () => {
  for (const close of closing) await close();
});

function serveApp(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://app');
  seen.push({ path: pathname, authorization: request.headers.authorization });
  if (pathname === '/api/stale' && seen.filter((one) => one.path === pathname).length === 1) {
    return void response.writeHead(401, { 'x-shopify-retry-invalid-session-request': '1' }).end();
  }
  if (pathname.startsWith('/api/')) return void response.end('ok');
  if (pathname === '/app/lost' && !searchParams.has('id_token')) {
    const reload = `https://mend-app.test/app/lost?${searchParams}`;
    return void response.writeHead(302, { location: `/auth/session-token?${searchParams}&shopify-reload=${encodeURIComponent(reload)}` }).end();
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': 'frame-ancestors https://admin.shopify.com;' });
  response.end(pathname === '/auth/session-token' ? '<script data-api-key="x" src="https://cdn.shopify.com/shopifycloud/app-bridge.js"></script>' : PAGE);
}

async function openApp(path = '/app/inbox?tab=mine'): Promise<Frame> {
  await page.goto(`${shell}/store/ondam/apps/mend${path}${path.includes('?') ? '&' : '?'}locale=en`);
  await page.waitForFunction(() => document.querySelector('#app-title')!.textContent === 'Ticket 7');
  return page.frame('app-iframe')!;
}

const said = async (frame: Frame, text: string) => frame.waitForFunction((wanted) => document.getElementById('said')!.textContent!.includes(wanted), text);

test('the shell draws title, buttons and navigation, and hands presses back', async () => {
  const frame = await openApp();
  await page.getByRole('button', { name: 'Close ticket' }).click();
  await said(frame, 'close;');
  await page.getByRole('button', { name: '‹ Inbox' }).click();
  await said(frame, 'back;');
  const nav = page.locator('#app-nav a');
  expect(await nav.allTextContents()).toEqual(['Inbox', 'Settings']);
  expect(await nav.first().getAttribute('aria-current')).toBe('page');
});

test('following the navigation moves the shell\'s address, and a reload stays there', async () => {
  const frame = await openApp();
  await page.locator('#app-nav a', { hasText: 'Settings' }).click();
  await said(frame, 'at /app/settings;');
  await page.waitForURL(`${shell}/store/ondam/apps/mend/app/settings?locale=en`);
  await page.reload();
  await page.waitForFunction(() => document.querySelector('#app-title')!.textContent === 'Ticket 7');
  expect(seen.at(-1)!.path).toBe('/app/settings');
});

test('the app\'s own query is in the address, Shopify\'s parameters are not', async () => {
  await openApp();
  await page.waitForURL((url) => url.searchParams.get('tab') === 'mine');
  expect([...new URL(page.url()).searchParams.keys()].sort()).toEqual(['locale', 'tab']);
});

test('requests carry an id token; one that is refused is sent again with a fresh one', async () => {
  const frame = await openApp();
  expect(await frame.evaluate(async () => (await fetch('/api/stale', { method: 'POST', body: 'x' })).text())).toBe('ok');
  const tokens = seen.filter((one) => one.path === '/api/stale').map((one) => one.authorization);
  expect(tokens).toHaveLength(2);
  for (const token of tokens) expect(token).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
  expect(tokens[0]).not.toBe(tokens[1]);
});

test('a changed form brings the save bar, which saves, discards, and holds back leaving', async () => {
  const frame = await openApp();
  await frame.fill('#name', 'new');
  await page.locator('#save-bar').waitFor();
  await page.locator('#app-nav a', { hasText: 'Settings' }).click();
  await page.getByRole('button', { name: 'Stay' }).click();
  expect(new URL(page.url()).pathname).toBe('/store/ondam/apps/mend/app/inbox');
  await page.locator('#save-bar-save').click();
  await said(frame, 'saved new;');
  await page.locator('#save-bar').waitFor({ state: 'hidden' });
  await frame.fill('#name', 'newer');
  await page.locator('#save-bar-discard').click();
  await said(frame, 'reset;');
});

test('toasts, modals and the user are there', async () => {
  const frame = await openApp();
  await frame.evaluate('void shopify.toast.show("Sent", { duration: 60000 })');
  await page.getByRole('status').getByText('Sent').waitFor();
  await frame.evaluate('shopify.modal.show("ask")');
  await frame.getByRole('dialog', { name: 'Confirm' }).getByRole('button', { name: 'Yes' }).click();
  await said(frame, 'yes;');
  expect(await frame.evaluate('shopify.user().then((user) => user.accountAccess)')).toBe('Full access');
  expect(await frame.evaluate('shopify.scopes.query().then((scopes) => scopes.optional)')).toContain('read_all_orders');
  expect(await frame.evaluate('shopify.resourcePicker({ type: "product" }).catch((error) => error.message)')).toContain('not provided');
});

test('an optional scope is asked for in the admin\'s own dialog, and may be refused', async () => {
  const frame = await openApp();
  const ask = 'window.answer = null; void shopify.scopes.request(["write_gift_cards"]).then((one) => (window.answer = one.result))';
  const asked = page.locator('#shell-dialog');
  for (const [press, result] of [['Not now', 'declined-all'], ['Allow', 'granted-all']]) {
    await frame.evaluate(ask);
    await asked.getByText('write_gift_cards').waitFor();
    await asked.getByRole('button', { name: press! }).click();
    await frame.waitForFunction('window.answer !== null');
    expect(await frame.evaluate('window.answer')).toBe(result);
  }
});

test('a document without an id token comes back from the bounce page', async () => {
  const frame = await openApp();
  await frame.evaluate('void (location.href = "/app/lost?shop=ondam.myshopify.com&host=x&embedded=1")');
  await page.waitForURL((url) => url.pathname.endsWith('/app/lost'));
  expect(seen.map((one) => one.path)).toContain('/auth/session-token');
});

test('addresses of the admin open in the shell', async () => {
  const frame = await openApp();
  await frame.click('#orders');
  await page.waitForURL(/\/store\/ondam\/orders\?/);
});

test('opened outside the admin, the app comes home', async () => {
  const frame = await openApp();
  const own = new URL(frame.url());
  await page.goto(`${own.origin}/app/inbox?shop=ondam.myshopify.com`);
  await page.waitForURL(`${shell}/store/ondam/apps/mend/app/inbox**`);
});
