import { expect, test } from 'vitest';
import { startControls } from '#sandbox/controls/start-controls.ts';
import { aStore } from '#sandbox/pages/a-store.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import { numberOf } from '#sandbox/pages/store.ts';
import { shellHandler } from './start-shell.ts';
import type { extensions } from './theme-extensions.ts';

const store = aStore();
const handle = shellHandler({ ...store, doors: [startControls(store).door] });
const get = async (path: string, headers: Record<string, string> = {}) => handle(new Request(`http://localhost:4100${path}`, { headers, redirect: 'manual' }));
const text = async (path: string) => (await get(path)).text();

test('the front door leads to the store', async () => {
  expect((await get('/?locale=ko')).headers.get('location')).toBe('/store/ondam?locale=ko');
});

test.each(['', '/orders', '/customers', '/products', '/discounts', '/gift_cards', '/themes/current/editor', '/themes/1/editor', '/apps/mend'])('%s says in both languages that it is a stand-in', async (path) => {
  expect(await text(`/store/ondam${path}?locale=en`)).toContain('Sandbox store: a stand-in for Shopify');
  expect(await text(`/store/ondam${path}?locale=ko`)).toContain('연습용 스토어입니다');
});

test('orders are found by number and shown with all that hangs on them', async () => {
  const order = [...store.sandbox.world.all<Order>(store.sandbox.shop, 'Order')].find((one) => one.name === '#1042')!;
  const list = await text(`/store/ondam/orders?locale=en&query=${encodeURIComponent(order.name)}`);
  expect(list).toContain(`/store/ondam/orders/${numberOf(order.id)}?locale=en`);
  const page = await text(`/store/ondam/orders/${numberOf(order.id)}?locale=en`);
  expect(page).toContain(order.lines[0]!.name);
  expect(page).toContain('action="/controls/api/deliver"');
  expect(page).toContain(`value="${order.id}"`);
  expect(page).not.toContain('action="/controls/api/cancel"');
  const refused = await text(`/store/ondam/orders/${numberOf(order.id)}?locale=en&act=refund&failed=No+money`);
  expect(refused).toContain('Refund behind our back: Not done. No money');
  expect(refused).not.toContain('name="back" value="/store/ondam/orders/' + numberOf(order.id) + '?locale=en&amp;act');
});

test('the app\'s frame carries its deep link, and the shell\'s own parameters stay behind', async () => {
  const page = await text('/store/ondam/apps/mend/app/tickets/7?tab=notes&locale=ko&as=2');
  const source = new URL(/<iframe id="app-frame"[^>]* src="([^"]+)"/.exec(page)![1]!.replaceAll('&#38;', '&'));
  expect(source.pathname).toBe('/app/tickets/7');
  expect(source.searchParams.get('tab')).toBe('notes');
  expect(source.searchParams.get('locale')).toBe('ko');
  expect(source.searchParams.has('as')).toBe(false);
});

test('an id token is fetched fresh each time, by the shell\'s own page only', async () => {
  const path = '/bridge/id-token?shop=ondam.myshopify.com&as=1';
  const tokens = await Promise.all([get(path), get(path)].map(async (answer) => ((await (await answer).json()) as { token: string }).token));
  expect(tokens[0]).not.toBe(tokens[1]);
  expect((await get(path, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await get(path, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
});

test('what the theme holds is told to the app', async () => {
  const all = async () => (await (await get('/bridge/extensions?shop=ondam.myshopify.com')).json()) as ReturnType<typeof extensions>;
  const ask = async () => (await all())[0]!.activations.find((one) => one.handle === 'help')!.status;
  expect(await all()).toMatchObject([{ handle: 'help', type: 'theme_app_extension' }]);
  expect((await all())[0]!.activations.find((one) => one.handle === 'help')).toEqual({
    target: 'section', handle: 'help', name: expect.any(String), status: 'active', activations: [{ target: 'template--page/apps/mend_help_Q7xK2d', themeId: 'gid://shopify/OnlineStoreTheme/1' }],
  });
  expect(await ask()).toBe('active');
  await handle(new Request('http://localhost:4100/controls/api/help-block', { method: 'POST', body: '{"on":false}', headers: { 'content-type': 'application/json' } }));
  expect(await ask()).toBe('available');
});

test('the editor offers what a deep link of the app asks for, and saves it when told to', async () => {
  const link = '/store/ondam/themes/current/editor?template=product&addAppBlockId=a-client-id/help&target=newAppsSection&locale=en';
  const page = await text(link);
  expect(page).toContain('The app asks to add the block');
  expect(page).toContain('<input type="hidden" name="template" value="product" />');
  expect(await text('/store/ondam/themes/current/editor?template=product&addAppBlockId=a-client-id/nothing&locale=en')).toContain('no such block');
  const body = new URLSearchParams({ shop: 'ondam.myshopify.com', template: 'product', handle: 'help', target: 'newAppsSection', back: '/store/ondam/themes/current/editor?template=product&locale=en' });
  const saved = await handle(new Request('http://localhost:4100/controls/api/theme-block-add', { method: 'POST', body }));
  expect(saved.headers.get('location')).toContain('template=product');
  const told = (await (await get('/bridge/extensions?shop=ondam.myshopify.com')).json()) as ReturnType<typeof extensions>;
  expect(told[0]!.activations.find((one) => one.handle === 'help')!.activations.map(({ target }) => target)).toEqual(['template--product/apps_2/mend_help_2']);
});

test('optional scopes can be taken, others cannot', async () => {
  const answer = await handle(new Request('http://localhost:4100/bridge/scopes?shop=ondam.myshopify.com', { method: 'POST', body: JSON.stringify({ add: ['read_all_orders', 'write_themes'] }) }));
  expect(((await answer.json()) as { optional: string[] }).optional).toContain('read_all_orders');
  const [name, scopes] = store.acted.at(-1)!;
  expect(name).toBe('changeScopes');
  expect(scopes).toContain('read_all_orders');
  expect(scopes).not.toContain('write_themes');
});

test('shop text cannot break out of the page', async () => {
  const [order] = [...store.sandbox.world.all<Order>(store.sandbox.shop, 'Order')];
  store.sandbox.world.put(store.sandbox.shop, 'Order', { ...order!, note: '</script><script>alert(1)</script>' });
  expect(await text(`/store/ondam/orders/${numberOf(order!.id)}`)).not.toContain('<script>alert');
});

test('an unknown page says so, an unknown store too', async () => {
  expect((await get('/store/ondam/marketing')).status).toBe(404);
  expect((await get('/store/elsewhere')).status).toBe(404);
});
