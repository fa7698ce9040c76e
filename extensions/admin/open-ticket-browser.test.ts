import fs from 'node:fs';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { WrittenDown } from '#app/domain/shoppers/issues-told.ts';
import { bundleUiExtension } from '../bundle-ui-extension.ts';
import { openBrowser } from '../help/open-browser.ts';
import { APP_ADDRESS } from '../shared/app-address.ts';

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
  [posted, failures, lost] = [[], [], lostAnswers];
  page = await browser.newPage();
  page.on('pageerror', (error) => failures.push(String(error)));
  await page.route(`${APP_ADDRESS}/**`, (route) => (route.request().url().endsWith('/page') ? route.fulfill({ contentType: 'text/html', body: documentOf() }) : answer(route)));
  await page.goto(`${APP_ADDRESS}/page`);
  await page.locator('s-button[variant=primary]').waitFor();
}

function documentOf(): string {
  const host = `
    const words = ${JSON.stringify(words)};
    window.extensionHost = { resolve: String };
    window.shopify = {
      data: { selected: [{ id: 'gid://shopify/Order/5' }] }, close() {}, auth: { idToken: async () => 't' },
      i18n: { translate: (key, values) => key.split('.').reduce((all, part) => all[part], words).replace(/\\{\\{(\\w+)\\}\\}/g, (_, name) => values[name]) },
    };`;
  return `<!doctype html><html lang="ko"><meta charset="utf-8"><title>Admin</title><body><script>${host}</script><script>${fs.readFileSync('sandbox/extension-host/browser/elements.js', 'utf8')}</script><script type="module">${bundle.replaceAll('</', '<\\/').replace(/export\s*\{\s*(\w+) as default\s*\};?/, '$1();')}</script>`;
}

async function answer(route: Route): Promise<void> {
  posted.push(route.request().postDataJSON() as Posted);
  if (posted.length <= lost) return route.abort();
  return route.fulfill({ status: 201, json: opened });
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

test('posts nothing while the subject or the words are missing', async () => {
  await open(0);
  await fill('subject', '전화 문의');
  await page.locator('s-button[variant=primary] button').click();
  await expect.poll(() => page.locator('s-text-area .error').innerText()).toBe(action['missing']!);
  expect(posted).toEqual([]);
});
