import fs from 'node:fs';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { WrittenDown } from '#app/domain/shoppers/issues-told.ts';
import { bundleUiExtension } from '../bundle-ui-extension.ts';
import { openBrowser } from '../help/open-browser.ts';
import { APP_ADDRESS } from '../shared/app-address.ts';
import { standInPage, standInWords } from '../stand-in-page.ts';

// The form of the admin's extension among stand-ins for Shopify's elements, the app behind it played by the test.

interface Posted { key: string; orderId: string; topic: string; subject: string; text: string }
type Words = { [key: string]: string & Words };

const words = JSON.parse(fs.readFileSync('extensions/admin/locales/ko.json', 'utf8')) as Words;
const action = words['action']!;
const opened: WrittenDown = { ticketId: 't1', number: 12, emailed: true };
const offline = () => page.locator('s-banner', { hasText: words['refused']!['offline']! });

let browser: Browser;
let bundle: string;
let page: Page;
let posted: Posted[];
let failures: string[];
/** How many posts arrive without their answers coming back. */
let lost: number;
/** What the answers wait for. */
let ready: Promise<void>;

beforeAll(async () => {
  browser = await openBrowser();
  bundle = bundleUiExtension('extensions/admin/src/OrderAction.tsx');
});

afterEach(async () => {
  await page.close();
  expect(failures).toEqual([]);
});

afterAll(async () => {
  await browser.close();
});

async function open(lostAnswers: number): Promise<void> {
  [posted, failures, lost, ready] = [[], [], lostAnswers, Promise.resolve()];
  page = await browser.newPage();
  page.on('pageerror', (error) => failures.push(String(error)));
  await page.route(`${APP_ADDRESS}/**`, (route) => (route.request().url().endsWith('/page') ? route.fulfill({ contentType: 'text/html', body: documentOf() }) : answer(route)));
  await page.goto(`${APP_ADDRESS}/page`);
  await page.locator('s-button[variant=primary]').waitFor();
}

function documentOf(): string {
  const host = `
    window.extensionHost = { resolve: String };
    window.shopify = { data: { selected: [{ id: 'gid://shopify/Order/5' }] }, close() {}, auth: { idToken: async () => 't' }, i18n: ${standInWords(words)} };`;
  return standInPage('ko', bundle, host);
}

async function answer(route: Route): Promise<void> {
  posted.push(route.request().postDataJSON() as Posted);
  if (posted.length <= lost) return route.abort();
  await ready;
  return route.fulfill({ status: 201, json: { ...opened, number: opened.number + posted.length - lost - 1 } });
}

async function send(): Promise<void> {
  const before = posted.length;
  await page.locator('s-button[variant=primary] button').click();
  await expect.poll(() => posted.length).toBe(before + 1);
  if (before < lost) await offline().waitFor();
  await expect.poll(() => page.locator('s-button[variant=primary]').getAttribute('loading')).toBeNull();
}

const fill = (name: 'subject' | 'text', typed: string) => page.getByLabel(action[name]!).fill(typed);

test('posts the same again by the same key, and each change after a lost answer by another', async () => {
  await open(5);
  await fill('subject', '전화 문의');
  await fill('text', '배송이 언제 되는지 물어보셨습니다.');
  for (const change of [
    async () => {},
    async () => {},
    () => fill('text', '배송이 언제 되는지 물어보셨습니다. 주소도 바꾸고 싶어 하십니다.'),
    () => fill('subject', '배송과 주소'),
    async () => {
      await page.getByLabel(action['topic']!).selectOption('late_parcel');
    },
    async () => {},
  ]) {
    await change();
    await send();
  }
  const keys = posted.map(({ key }) => key);
  expect(keys.map((key) => keys.indexOf(key))).toEqual([0, 0, 2, 3, 4, 4]);
  expect(posted.at(-1)).toMatchObject({ orderId: '5', topic: 'late_parcel', subject: '배송과 주소', text: '배송이 언제 되는지 물어보셨습니다. 주소도 바꾸고 싶어 하십니다.' });
  await page.getByText(action['openedEmailed']!.replace('{{number}}', '12')).waitFor();
});

test('keeps what is typed while a ticket is being opened, beside the word that it is open', async () => {
  await open(0);
  await fill('subject', '전화 문의');
  await fill('text', '접시가 깨졌다고 하십니다.');
  const { promise, resolve } = Promise.withResolvers<void>();
  ready = promise;
  await page.locator('s-button[variant=primary] button').click();
  await expect.poll(() => posted.length).toBe(1);
  await fill('text', '접시가 두 장 깨졌다고 하십니다.');
  resolve();
  const first = page.locator('s-banner', { hasText: '#12' });
  await first.waitFor();
  expect(await page.getByLabel(action['text']!).inputValue()).toBe('접시가 두 장 깨졌다고 하십니다.');
  expect(await first.locator('a').getAttribute('href')).toBe('app:app/tickets/t1');
  await send();
  await page.locator('s-banner', { hasText: '#13' }).waitFor();
  expect([await first.count(), await page.getByLabel(action['text']!).count()]).toEqual([0, 0]);
  expect(posted.map(({ text }) => text)).toEqual(['접시가 깨졌다고 하십니다.', '접시가 두 장 깨졌다고 하십니다.']);
  expect(posted[0]!.key).not.toBe(posted[1]!.key);
});

test('posts nothing while the subject or the words are missing', async () => {
  await open(0);
  await fill('subject', '전화 문의');
  await page.locator('s-button[variant=primary] button').click();
  await expect.poll(() => page.locator('s-text-area .error').innerText()).toBe(action['missing']!);
  expect(posted).toEqual([]);
});
