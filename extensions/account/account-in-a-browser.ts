import fs from 'node:fs';
import type { Browser, Page, Request, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { IssuesTold } from '#app/domain/shoppers/issues-told.ts';
import { bundleUiExtension } from '../bundle-ui-extension.ts';
import { openBrowser } from '../help/open-browser.ts';
import { APP_ADDRESS } from '../shared/app-address.ts';
import { standInPage, standInWords } from '../stand-in-page.ts';

// An order's help of the account's extension among stand-ins for Shopify's elements, the app behind it played by the test.

export interface Posted { key: string; words?: string; text?: string; lines?: { id: string; quantity: number }[]; photos: string[] }
export interface Answer { status: number; body: object }
/** By section and name. */
type Words = Record<string, Record<string, string>>;

export const words: Record<string, Words> = Object.fromEntries(['ko', 'en.default'].map((name) => [name.slice(0, 2), JSON.parse(fs.readFileSync(`extensions/account/locales/${name}.json`, 'utf8')) as Words]));
export const told: IssuesTold = {
  order: { id: '5', name: '#1042', items: [{ id: '11', title: '머그잔', quantity: 3 }, { id: '12', title: '접시', quantity: 1 }] },
  tickets: [], issues: [], resolutions: [],
  can: { open: false, ask: [{ kind: 'return', says: '반품', hint: '상품을 골라 주세요.', withItems: true, withAddress: false }] },
};
export const taken = { number: 12, byMail: true, as: 'done', lost: [] };

let browser: Browser;
let bundle: string;
let first: IssuesTold;
let answers: (Answer | Promise<Answer>)[];
let failures: string[];
export let page: Page;
export let posted: Posted[];

/** Opens a browser for the tests of this file; a script's error fails the test it happens in. */
export function withAccount(): void {
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
}

/** @param more what the app answers to posts before it takes one @param standing what it tells of the order at first */
export async function open(locale: 'ko' | 'en', more: typeof answers = [], standing = told): Promise<void> {
  [posted, failures, first] = [[], [], standing];
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
    const held = [];
    window.drawn = () => held.shift()();
    window.createImageBitmap = () => new Promise((_, fail) => held.push(() => fail(new Error('cannot draw'))));
    window.shopify = { orderId: 'gid://shopify/Order/5', close() {}, sessionToken: { get: async () => 't' }, i18n: ${standInWords(words[locale]!)} };`;
  return standInPage(locale, bundle, host);
}

async function answer(route: Route): Promise<void> {
  const request = route.request();
  if (request.method() === 'GET') return route.fulfill({ json: first });
  posted.push(await postedIn(request));
  const next = await answers.shift()!;
  return route.fulfill({ status: next.status, json: next.body });
}

async function postedIn(request: Request): Promise<Posted> {
  if (request.url().includes('/replies')) return { ...(request.postDataJSON() as Posted), photos: [] };
  const form = await new Response(new Uint8Array(request.postDataBuffer()!), { headers: { 'Content-Type': request.headers()['content-type']! } }).formData();
  return { ...(JSON.parse(String(form.get('request'))) as Posted), photos: form.getAll('photos').map((photo) => (photo as File).name) };
}

export const photo = (name: string, mimeType = 'image/heic') => ({ name, mimeType, buffer: Buffer.from('x') });
export const choose = (...names: string[]) => page.locator('s-drop-zone input').setInputFiles(names.map((name) => photo(name)));
export const draw = () => page.evaluate(() => (window as unknown as { drawn(): void }).drawn());
export const listed = (locale: 'ko' | 'en') => page.locator('s-button[variant=secondary]').allInnerTexts().then((all) => all.map((text) => text.replace(words[locale]!['ask']!['photoRemove']!.replace('{{name}}', ''), '').trim()));
export const send = () => page.locator('s-button[variant=primary] button').click();
