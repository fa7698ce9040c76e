import { beforeAll, expect, test } from 'vitest';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { anAppInSandbox, type AppInSandbox } from '#tests/builders/an-installed-app.ts';

let app: AppInSandbox;

beforeAll(async () => {
  app = anAppInSandbox();
  await app.open();
});

/** The admin opens the app in its frame: no header, the token is in the address. */
async function opened(locale: string): Promise<string> {
  const { headers } = await app.request();
  headers.delete('authorization');
  const address = new URL('https://mend-app.test/app/tickets');
  for (const [name, value] of Object.entries({ embedded: '1', host: btoa('admin.shopify.com/store/ondam'), shop: app.domain, id_token: await app.idToken(), locale })) address.searchParams.set(name, value);
  return (await enterAdmin(new Request(address, { headers }))).locale;
}

async function fetched(query = ''): Promise<string> {
  return (await enterAdmin(await app.request(undefined, `https://mend-app.test/app/templates${query}`))).locale;
}

test('what a page fetches is answered in the language it was opened in', async () => {
  expect(await opened('ko-KR')).toBe('ko');
  expect(await fetched()).toBe('ko');
  expect(await opened('en')).toBe('en');
  expect(await fetched()).toBe('en');
});

test('a page left open in another language reads itself again in that one, and turns no other page', async () => {
  expect(await opened('en')).toBe('en');
  expect(await fetched('?locale=ko')).toBe('ko');
  expect(await fetched()).toBe('en');
});
