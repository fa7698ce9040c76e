import { expect, test } from 'vitest';
import { readJwt } from '#sandbox/oauth/jwt.ts';
import { aStore, SECRET } from '#sandbox/pages/a-store.ts';
import { handleOf, numberOf } from '#sandbox/pages/store.ts';
import { shellHandler } from '#sandbox/shell/start-shell.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import { storefrontHandler } from '#sandbox/storefront/start-storefront.ts';

function open() {
  const store = aStore();
  const [shell, storefront] = [shellHandler(store), storefrontHandler(store)];
  const { world, shop } = store.sandbox;
  const order = [...world.all<Order>(shop, 'Order')].find((one) => one.customerId)!;
  const cookieOf = (customerId: string) => ({ cookie: `storefront_customer=${numberOf(customerId)}` });
  return {
    store, order, shop, cookieOf,
    shell: async (path: string, headers: Record<string, string> = {}) => shell(new Request(`http://localhost:4100${path}`, { headers })),
    storefront: async (path: string, headers: Record<string, string> = {}) => storefront(new Request(`http://localhost:4102${path}`, { headers })),
  };
}

test('an order’s status page is its customer’s, or opens signed out by the link of a mail', async () => {
  const { store, order, storefront, cookieOf, shop } = open();
  const path = `/account/orders/${numberOf(order.id)}`;
  const other = [...store.sandbox.world.all(shop, 'Customer')].find((one) => one.id !== order.customerId)!;
  expect((await storefront(path)).headers.get('location')).toBe(`/account/login?return_to=${encodeURIComponent(path)}`);
  expect((await storefront(path, cookieOf(other.id))).headers.get('location')).toBe('/account');
  expect((await storefront(`${path}?by=link`, cookieOf(other.id))).headers.get('location')).toBe('/account');
  for (const [address, headers, menu] of [[path, cookieOf(order.customerId!), true], [`${path}?by=link`, {}, false]] as const) {
    const text = await (await storefront(address, headers)).text();
    expect([text.includes('order-status.block.render'), text.includes('menu-item.render')]).toEqual([true, menu]);
  }
});

test('an account’s token names who is signed in, and nobody else', async () => {
  const { order, storefront, cookieOf, shop } = open();
  const claims = async (headers?: Record<string, string>) => readJwt(((await (await storefront('/extension-host/token', headers)).json()) as { token: string }).token, SECRET);
  expect(await claims(cookieOf(order.customerId!))).toMatchObject({ aud: 'a-client-id', dest: shop.domain, sub: order.customerId });
  expect(await claims()).not.toHaveProperty('sub');
  expect((await storefront('/extension-host/token', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
});

test('each place runs its own bundle, reaching the app where a browser does', async () => {
  const { store, order, shell, storefront } = open();
  const account = await (await storefront('/extension-host/bundle/customer-account.order-status.block.render.js')).text();
  expect(account).toContain(store.origins.app);
  expect(account).not.toContain('mend-app.test');
  const frame = await shell(`/extension-host/frame?${new URLSearchParams({ target: 'admin.order-details.block.render', id: order.id, shop: store.sandbox.shop.domain, locale: 'ko' })}`);
  const text = await frame.text();
  expect([frame.status, text.includes(order.id), text.includes(`/store/${handleOf(store.sandbox.shop)}/apps/mend/`)]).toEqual([200, true, true]);
  for (const path of ['/extension-host/bundle/admin.product-details.block.render.js', '/extension-host/other.js', '/extension-host/frame?target=customer-account.order.action.render']) expect((await shell(path)).status).toBe(404);
});

test('signing in leads back to the order that asked for it, and nowhere else', async () => {
  const { store, order } = open();
  const handle = storefrontHandler(store);
  const back = async (to: string) => (await handle(new Request(`http://localhost:4102/account/login?${new URLSearchParams({ return_to: to })}`, { method: 'POST', body: `customer=${numberOf(order.customerId!)}` }))).headers.get('location');
  expect(await back('/en/account/orders/12')).toBe('/en/account/orders/12');
  for (const to of ['https://elsewhere.example/account/orders/1', '//elsewhere.example/account/orders/1', '/account/orders/../x']) expect(await back(to)).toBe('/account');
});
