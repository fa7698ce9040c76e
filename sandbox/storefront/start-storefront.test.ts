import '@shopify/shopify-api/adapters/node';
import { LogSeverity, shopifyApi } from '@shopify/shopify-api';
import { expect, test } from 'vitest';
import { aStore, type AStore, SECRET } from '#sandbox/pages/a-store.ts';
import { numberOf } from '#sandbox/pages/store.ts';
import { storefrontHandler } from './start-storefront.ts';
import { changeTheme } from './theme.ts';

const shopify = shopifyApi({ apiKey: 'a-client-id', apiSecretKey: SECRET, hostName: 'mend-app.test', apiVersion: '2026-10' as never, isEmbeddedApp: true, logger: { level: LogSeverity.Error } });

function open(): { store: AStore; ask(path: string, init?: RequestInit): Promise<Response> } {
  const store = aStore();
  const handle = storefrontHandler(store);
  return { store, ask: async (path, init) => handle(new Request(`http://localhost:4102${path}`, init)) };
}

test('every page stands in Korean at the root and in English under /en', async () => {
  const { ask } = open();
  for (const path of ['', '/collections/all', '/pages/help', '/account/login']) {
    expect(await (await ask(path || '/')).text()).toContain('<html lang="ko" dir="ltr"');
    expect(await (await ask(`/en${path}`)).text()).toContain('<html lang="en" dir="ltr"');
  }
});

test('the help page renders the real block with its words, its assets and the app\'s articles', async () => {
  const { store, ask } = open();
  const { world, shop } = store.sandbox;
  const [installation] = [...world.all(shop, 'AppInstallation')];
  const articles = { locales: { ko: [{ id: 'a1', topic: 'delivery', title: '언제 오나요?', body: '<p>이틀이면 도착합니다.</p>' }] }, topics: [{ key: 'delivery', ko: '배송', en: 'Delivery' }] };
  world.put(shop, 'Metafield', { id: 'gid://shopify/Metafield/1', ownerId: installation!.id, namespace: 'help', key: 'articles', type: 'json', value: JSON.stringify(articles) });
  const page = await (await ask('/pages/help')).text();
  expect(page).toContain('언제 오나요?');
  expect(page).toContain('무엇을 도와드릴까요?');
  expect(page).not.toContain('Translation missing');
  expect(page).not.toContain('{% schema %}');
  for (const name of ['help.css', 'help.js']) {
    expect(page).toContain(`/cdn/extensions/help/assets/${name}`);
    expect((await ask(`/cdn/extensions/help/assets/${name}`)).status).toBe(200);
  }
  expect((await ask('/cdn/extensions/help/assets/..%2Fblocks%2Fhelp.liquid')).status).toBe(404);
});

test('without the block the page is empty, and closed stores ask for their password', async () => {
  const { store, ask } = open();
  changeTheme(store.sandbox.world, store.sandbox.shop, { templates: {} });
  expect(await (await ask('/en/pages/help')).text()).toContain('still empty');
  changeTheme(store.sandbox.world, store.sandbox.shop, { passwordPage: true });
  expect((await ask('/en/pages/help')).headers.get('location')).toBe('/en/password');
  const entered = await ask('/password', { method: 'POST', body: 'password=open-sesame' });
  const cookie = entered.headers.get('set-cookie')!.split(';')[0]!;
  expect((await ask('/', { headers: { cookie } })).status).toBe(200);
  expect((await ask('/password', { method: 'POST', body: 'password=wrong' })).status).toBe(401);
});

test('a proxied request is signed as Shopify\'s library checks it, names the customer, and brings no cookie', async () => {
  const { store, ask } = open();
  const [customer] = [...store.sandbox.world.all(store.sandbox.shop, 'Customer')];
  const cookie = `storefront_customer=${numberOf(customer!.id)}`;
  await ask('/apps/mend/survey/abc?score=4&shop=evil.myshopify.com&signature=x&tag=a&tag=b', { headers: { cookie } });
  const [request] = store.received;
  const url = new URL(request!.url);
  expect(url.origin + url.pathname).toBe('https://mend-app.test/proxy/survey/abc');
  expect(await shopify.utils.validateHmac(url.searchParams, { signator: 'appProxy' })).toBe(true);
  expect(Object.fromEntries(url.searchParams)).toMatchObject({ shop: 'ondam.myshopify.com', logged_in_customer_id: numberOf(customer!.id), path_prefix: '/apps/mend', score: '4' });
  expect(url.searchParams.getAll('shop')).toHaveLength(1);
  expect(url.searchParams.getAll('tag')).toEqual(['a', 'b']);
  expect(request!.headers.has('cookie')).toBe(false);
});

test('a posted form passes through untouched, and so does the answer', async () => {
  const { store, ask } = open();
  store.answer = async (request) => Response.json({ got: [...(await request.formData()).entries()].map(([name]) => name) }, { status: 422, headers: { 'set-cookie': 'a=1', 'retry-after': '9' } });
  const form = new FormData();
  form.set('message', '택배가 오지 않았어요');
  form.set('photos', new File([new Uint8Array(100_000)], 'a.jpg', { type: 'image/jpeg' }));
  const answer = await ask('/apps/mend/tickets', { method: 'POST', body: form });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toEqual({ got: ['message', 'photos'] });
  expect(answer.headers.get('retry-after')).toBe('9');
  expect(answer.headers.has('set-cookie')).toBe(false);
});

test('Liquid from the app is rendered inside the theme, or bare when it asks', async () => {
  const { store, ask } = open();
  const liquid = (body: string) => () => new Response(body, { headers: { 'content-type': 'application/liquid' } });
  store.answer = liquid('<p>{{ shop.name }} / {{ request.locale.iso_code }}</p>');
  const page = await (await ask('/en/apps/mend/thanks')).text();
  expect(page).toContain('<p>Ondam / en</p>');
  expect(page).toContain('class="top"');
  store.answer = liquid('{% layout none %} <p>bare</p>');
  expect((await (await ask('/apps/mend/thanks')).text()).trim()).toBe('<p>bare</p>');
});

test('a redirect of the app stays in the storefront, and an app that is away is said kindly', async () => {
  const { store, ask } = open();
  store.answer = () => new Response(null, { status: 303, headers: { location: 'https://mend-app.test/proxy/tickets/7' } });
  expect((await ask('/apps/mend/tickets')).headers.get('location')).toBe('/apps/mend/tickets/7');
  store.answer = () => Promise.reject(new Error('refused'));
  const answer = await ask('/apps/mend/tickets');
  expect(answer.status).toBe(502);
  expect(await answer.text()).toContain('앱이 응답하지 않습니다');
});

test('a product\'s picture is always the same, and two products differ', async () => {
  const { ask } = open();
  const picture = async (handle: string) => (await ask(`/products/${handle}.svg`)).text();
  expect(await picture('moon-teapot')).toBe(await picture('moon-teapot'));
  expect(await picture('moon-teapot')).not.toBe(await picture('hanji-notebook'));
});

test('a signed-in customer sees their own orders and can buy', async () => {
  const { store, ask } = open();
  const { world, shop } = store.sandbox;
  const [order] = [...world.all(shop, 'Order')].filter((one) => one.customerId);
  const cookie = (await ask('/account/login', { method: 'POST', body: `customer=${numberOf(String(order!.customerId))}` })).headers.get('set-cookie')!.split(';')[0]!;
  expect(await (await ask('/account', { headers: { cookie } })).text()).toContain(String(order!.name));
  const [product] = [...world.all(shop, 'Product')];
  const bought = await ask(`/products/${product!.handle}`, { method: 'POST', headers: { cookie }, body: new URLSearchParams({ variantId: (product!.variantIds as string[])[0]! }) });
  expect(bought.headers.get('location')).toContain('bought=');
  expect(store.acted.at(-1)?.[0]).toBe('createOrder');
});
