import { expect, test } from 'vitest';
import { aStore } from '#sandbox/pages/a-store.ts';
import { visit } from '#sandbox/pages/store.ts';
import { whereIs } from './admin-address.ts';

const store = aStore();
const looking = visit(store, store.sandbox.shop, new Request('http://localhost:4100/store/ondam?locale=en'));

test.each([
  ['shopify://admin/orders/1', '/store/ondam/orders/1?locale=en'],
  ['shopify:admin/products', '/store/ondam/products?locale=en'],
  ['https://admin.shopify.com/store/ondam/orders/1', '/store/ondam/orders/1?locale=en'],
  ['https://ondam.myshopify.com/admin/themes/current/editor?template=page', '/store/ondam/themes/current/editor?template=page&locale=en'],
  ['https://ondam.myshopify.com/admin/oauth/install?client_id=x&optional_scopes=read_all_orders', '/store/ondam/oauth/install?client_id=x&optional_scopes=read_all_orders&locale=en'],
  ['https://mend-app.test/app/tickets/3?tab=notes', '/store/ondam/apps/mend/app/tickets/3?tab=notes&locale=en'],
  ['http://localhost:4101/', '/store/ondam/apps/mend?locale=en'],
  ['https://carrier.example/track/1', 'https://carrier.example/track/1'],
])('%s is at %s', (address, place) => expect(whereIs(looking, address)).toBe(place));

test('what is no address of a page leads nowhere', () => {
  expect(whereIs(looking, 'javascript:alert(1)')).toBeNull();
  expect(whereIs(looking, '//evil.example')).toBeNull();
});
