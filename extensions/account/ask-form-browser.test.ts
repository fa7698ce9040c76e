import fs from 'node:fs';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { IssuesTold } from '#app/domain/shoppers/issues-told.ts';
import { bundleUiExtension } from '../bundle-ui-extension.ts';
import { openBrowser } from '../help/open-browser.ts';
import { APP_ADDRESS } from '../shared/app-address.ts';

// The form of the account's extension among stand-ins for Shopify's elements, the app behind it played by the test.

interface Posted { key: string; lines: { id: string; quantity: number }[]; photos: string[] }
type Words = { [key: string]: string & Words };

const words = Object.fromEntries(['ko', 'en.default'].map((name) => [name.slice(0, 2), JSON.parse(fs.readFileSync(`extensions/account/locales/${name}.json`, 'utf8')) as Words]));
const told: IssuesTold = {
  order: { id: '5', name: '#1042', items: [{ id: '11', title: '머그잔', quantity: 3 }, { id: '12', title: '접시', quantity: 1 }] },
  tickets: [], issues: [], resolutions: [],
  can: { open: false, ask: [{ kind: 'return', says: '반품', hint: '상품을 골라 주세요.', withItems: true, withAddress: false }] },
};
const taken = { number: 12, byMail: true, as: 'done', lost: [] };
const refused = { status: 422, body: { code: 'bad_input', error: '사진을 읽을 수 없습니다.', field: 'photos' } };

let browser: Browser;
let bundle: string;
let page: Page;
let posted: Posted[];
let answers: { status: number; body: object }[];
let failures: string[];

beforeAll(async () => {
  browser = await openBrowser();
  bundle = bundleUiExtension('extensions/account/src/OrderAction.tsx');
});

afterEach(async () => {
  await page.close();
  expect(failures).toEqual([]);
});

afterAll(async () => {
  await browser.close();
});

async function open(locale: 'ko' | 'en', more: typeof answers = []): Promise<void> {
  [posted, failures] = [[], []];
  answers = [...more, { status: 200, body: { ...told, taken } }];
  page = await browser.newPage();
  page.on('pageerror', (error) => failures.push(String(error)));
  await page.route(`${APP_ADDRESS}/**`, (route) => (route.request().url().endsWith('/page') ? route.fulfill({ contentType: 'text/html', body: documentIn(locale) }) : answer(route)));
  await page.goto(`${APP_ADDRESS}/page`);
  await page.locator('s-button[variant=primary]').waitFor();
}

function documentIn(locale: 'ko' | 'en'): string {
  // What is drawn anew waits until the test lets it go: `drawn()` draws the oldest.
  const host = `
    const words = ${JSON.stringify(words[locale])};
    const held = [];
    window.drawn = () => held.shift()();
    window.createImageBitmap = () => new Promise((_, fail) => held.push(() => fail(new Error('cannot draw'))));
    window.shopify = {
      orderId: 'gid://shopify/Order/5', close() {}, sessionToken: { get: async () => 't' },
      i18n: { formatDate: String, translate: (key, values) => key.split('.').reduce((all, part) => all[part], words).replace(/\\{\\{(\\w+)\\}\\}/g, (_, name) => values[name]) },
    };`;
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Help</title><body><script>${host}</script><script>${fs.readFileSync('sandbox/extension-host/browser/elements.js', 'utf8')}</script><script type="module">${bundle.replaceAll('</', '<\\/').replace(/export\s*\{\s*(\w+) as default\s*\};?/, '$1();')}</script>`;
}

async function answer(route: Route): Promise<void> {
  const request = route.request();
  if (request.method() === 'GET') return route.fulfill({ json: told });
  const form = await new Response(new Uint8Array(request.postDataBuffer()!), { headers: { 'Content-Type': request.headers()['content-type']! } }).formData();
  posted.push({ ...(JSON.parse(String(form.get('request'))) as Posted), photos: form.getAll('photos').map((photo) => (photo as File).name) });
  const next = answers.shift()!;
  return route.fulfill({ status: next.status, json: next.body });
}

const photo = (name: string, mimeType = 'image/heic') => ({ name, mimeType, buffer: Buffer.from('x') });
const choose = (...names: string[]) => page.locator('s-drop-zone input').setInputFiles(names.map((name) => photo(name)));
const draw = () => page.evaluate(() => (window as unknown as { drawn(): void }).drawn());
const listed = (locale: 'ko' | 'en') => page.locator('s-button[variant=secondary]').allInnerTexts().then((all) => all.map((text) => text.replace(words[locale]!['ask']!['photoRemove']!.replace('{{name}}', ''), '').trim()));
const send = () => page.locator('s-button[variant=primary] button').click();
const fault = () => page.locator('s-drop-zone .error').innerText();

test.each(['ko', 'en'] as const)('asks how many of a line that has several, within its bounds, and sends that (%s)', async (locale) => {
  await open(locale);
  const ask = words[locale]!['ask']!;
  expect(await page.locator('s-number-field').count()).toBe(0);
  await page.getByLabel('머그잔').check();
  await page.getByLabel('접시').check();
  const count = page.getByRole('spinbutton', { name: ask['count']!.replace('{{title}}', '머그잔') });
  expect(await page.locator('s-number-field').count()).toBe(1);
  expect([await count.inputValue(), await count.getAttribute('min'), await count.getAttribute('max')]).toEqual(['3', '1', '3']);
  for (const wrong of ['4', '0', '', '1.5']) {
    await count.fill(wrong);
    await expect.poll(() => page.locator('s-number-field .error').innerText()).toBe(ask['countWrong']!.replace('{{most}}', '3'));
    await send();
    await page.locator('s-banner', { hasText: ask['countWrong']!.replace('{{most}}', '3') }).waitFor();
  }
  expect(posted).toEqual([]);
  await count.fill('1');
  await expect.poll(() => page.locator('s-number-field .error').innerText()).toBe('');
  await send();
  await expect.poll(() => posted).toMatchObject([{ lines: [{ id: '11', quantity: 1 }, { id: '12', quantity: 1 }] }]);
});

test('keeps every choice of photos while others are being drawn, leaves out what is taken back, and sends none early', async () => {
  await open('ko');
  await page.getByLabel('접시').check();
  await choose('a.heic');
  await choose('b.heic');
  await draw();
  await expect.poll(() => listed('ko')).toEqual(['a.heic']);
  // The other is not drawn yet.
  expect(await page.locator('s-button[variant=primary]').getAttribute('loading')).not.toBeNull();
  await page.getByRole('button', { name: 'a.heic' }).click();
  await draw();
  await expect.poll(() => listed('ko')).toEqual(['b.heic']);
  await send();
  await expect.poll(() => posted.map(({ photos }) => photos)).toEqual([['b.heic']]);
});

test('takes six photos in all, however they were chosen, and says so', async () => {
  await open('ko');
  await choose('1.heic', '2.heic', '3.heic', '4.heic');
  await choose('5.heic', '6.heic', '7.heic');
  for (let n = 1; n <= 6; n++) {
    await draw();
    await expect.poll(() => listed('ko').then((all) => all.length)).toBe(n);
  }
  await expect.poll(fault).toBe(words['ko']!['ask']!['photosMany']);
  await page.getByRole('button', { name: '1.heic' }).click();
  await expect.poll(fault).toBe('');
});

test('says which files it does not take, and what the app says later stands in its place', async () => {
  await open('ko', [refused]);
  await page.getByLabel('접시').check();
  await page.locator('s-drop-zone input').setInputFiles([photo('list.pdf', 'application/pdf'), photo('a.png', 'image/png')]);
  await expect.poll(() => listed('ko')).toEqual(['a.png']);
  await expect.poll(fault).toBe(words['ko']!['ask']!['photosKind']);
  await send();
  await expect.poll(fault).toBe('사진을 읽을 수 없습니다.');
  await page.getByRole('button', { name: 'a.png' }).click();
  await expect.poll(fault).toBe('');
});

test('posts the same again by the same key, and what was changed by another', async () => {
  await open('ko', [{ status: 502, body: {} }, { status: 502, body: {} }]);
  await page.getByLabel('머그잔').check();
  for (const n of [1, 2]) {
    await send();
    await expect.poll(() => posted.length).toBe(n);
    await page.locator('s-banner', { hasText: words['ko']!['refused']!['offline']! }).waitFor();
    await expect.poll(() => page.locator('s-button[variant=primary]').getAttribute('loading')).toBeNull();
  }
  await page.getByRole('spinbutton').fill('2');
  await send();
  await expect.poll(() => posted.length).toBe(3);
  const [first, second, third] = posted.map(({ key }) => key);
  expect([first === second, second === third]).toEqual([true, false]);
});

test.each([{ number: 12, byMail: false }, { number: 12, byMail: false, as: 'done_something', lost: [] }])('says that it arrived to an app older or newer than this page: %j', async (answered) => {
  await open('ko', [{ status: 200, body: { ...told, taken: answered } }]);
  await page.getByLabel('접시').check();
  await send();
  await expect.poll(() => page.locator('s-banner').innerText()).toBe(words['ko']!['ask']!['done']!.replace('{{number}}', '12'));
});
