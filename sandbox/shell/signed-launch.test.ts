import '@shopify/shopify-api/adapters/node';
import { LogSeverity, shopifyApi } from '@shopify/shopify-api';
import { expect, test } from 'vitest';
import { aStore, SECRET } from '#sandbox/pages/a-store.ts';
import { allStaff, numberOf, visit } from '#sandbox/pages/store.ts';
import { launchAddress } from './signed-launch.ts';

const shopify = shopifyApi({ apiKey: 'a-client-id', apiSecretKey: SECRET, hostName: 'mend-app.test', apiVersion: '2026-10' as never, isEmbeddedApp: true, logger: { level: LogSeverity.Error } });

const store = aStore();
const second = numberOf(allStaff(store, store.sandbox.shop)[1]!.id);

async function launch(path: string, query = ''): Promise<URL> {
  const looking = visit(store, store.sandbox.shop, new Request(`http://localhost:4100/store/ondam/apps/mend?locale=ko&as=${second}`));
  return new URL(await launchAddress(looking, path, new URLSearchParams(query)));
}

test('the launch is signed as Shopify\'s own library checks it', async () => {
  const url = await launch('/app/tickets/7', 'tab=notes&q=배송 & more');
  expect(url.origin + url.pathname).toBe('http://localhost:4101/app/tickets/7');
  expect(url.searchParams.get('tab')).toBe('notes');
  expect(await shopify.utils.validateHmac(Object.fromEntries(url.searchParams))).toBe(true);
  url.searchParams.set('shop', 'other.myshopify.com');
  expect(await shopify.utils.validateHmac(Object.fromEntries(url.searchParams))).toBe(false);
});

test('host and shop are what the library accepts, the id token is the chosen person\'s', async () => {
  const url = await launch('/');
  const host = shopify.utils.sanitizeHost(url.searchParams.get('host')!);
  expect(atob(host!)).toBe('admin.shopify.com/store/ondam');
  expect(shopify.utils.sanitizeShop(url.searchParams.get('shop')!)).toBe('ondam.myshopify.com');
  const token = await shopify.session.decodeSessionToken(url.searchParams.get('id_token')!);
  expect(token).toMatchObject({ aud: 'a-client-id', dest: 'https://ondam.myshopify.com', sub: second });
  expect(token.exp - token.iat!).toBe(60);
});

test('parameters of an earlier launch do not survive in the app\'s own query', async () => {
  const url = await launch('/app', 'hmac=old&id_token=old&timestamp=1&page=2');
  expect(url.searchParams.getAll('hmac')).toHaveLength(1);
  expect(url.searchParams.get('id_token')).not.toBe('old');
  expect(url.searchParams.get('page')).toBe('2');
});
