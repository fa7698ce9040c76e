import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { aStore, type AStore } from '#sandbox/pages/a-store.ts';
import type { Served } from '#sandbox/pages/serve.ts';
import { startStorefront } from '#sandbox/storefront/start-storefront.ts';
import { changeTheme } from '#sandbox/storefront/theme.ts';
import { faqSample } from './faq-sample.ts';
import { helpSample } from './help-sample.ts';
import { openBrowser } from './open-browser.ts';
import { wordsOf } from './render-block.ts';

/** The help centre in the sandbox's storefront, which renders sections alone as Shopify documents it, and hands the rest to the app. */
let browser: Browser;
let store: AStore;
let storefront: Served;
let page: Page;
let asked: string[];
let origin: string;

beforeAll(async () => {
  browser = await openBrowser();
  store = aStore();
  const { world, shop } = store.sandbox;
  const [installation] = [...world.all(shop, 'AppInstallation')];
  for (const [key, value] of Object.entries(helpSample())) {
    world.put(shop, 'Metafield', { id: `gid://shopify/Metafield/help-${key}`, ownerId: installation!.id, namespace: 'help', key, type: 'json', value: JSON.stringify(value) });
  }
  storefront = await startStorefront({ ...store, port: 0 });
  origin = `http://localhost:${storefront.port}`;
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await storefront?.close();
  await store?.sandbox.close();
});

beforeEach(async () => {
  await page?.context().close();
  page = await (await browser.newContext()).newPage();
  asked = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url().slice(origin.length).replace(/template--\d+__apps/, 'SECTION'))));
  store.received.length = 0;
  store.answer = (request) => (new URL(request.url).pathname.endsWith('/articles/a4')
    ? new Response('<article data-mend-bodies><div data-mend-body="a4">from the app</div></article>', { headers: { 'content-type': 'text/html' } })
    : new Response(null, { status: 204 }));
});

const answer = () => page.locator('#mend-a-a4 + .mend-help__answer');
const forBodies = () => asked.filter((path) => /section_id|articles/.test(path));

it.each([
  ['any', 'ko', '/pages/help', ['/search?section_id=SECTION&q=mend-help-returns']],
  ['any', 'en', '/en/pages/help', ['/en/search?section_id=SECTION&q=mend-help-returns']],
  ['own', 'ko', '/pages/help', ['/search?section_id=SECTION&q=mend-help-returns', '/pages/help?section_id=SECTION&page=7002']],
  ['own', 'en', '/en/pages/help', ['/en/search?section_id=SECTION&q=mend-help-returns', '/en/pages/help?section_id=SECTION&page=7002']],
  ['none', 'ko', '/pages/help', ['/search?section_id=SECTION&q=mend-help-returns', '/pages/help?section_id=SECTION&page=7002', '/apps/mend/articles/a4?locale=ko']],
] as const)('where the shop renders sections alone under %s page, %s: the answer comes', async (sectionRendering, locale, path, expected) => {
  const { world, shop } = store.sandbox;
  changeTheme(world, shop, { sectionRendering });
  await page.goto(origin + path);
  expect(forBodies()).toEqual([]);
  await page.locator('#mend-a-a4').click();
  await answer().locator('.mend-help__vote').waitFor();
  expect(forBodies()).toEqual(expected);
  expect(await answer().innerText()).toContain(sectionRendering === 'none' ? 'from the app' : faqSample.locales[locale][3]!.body.replace(/<[^>]+>/g, ''));
  await expect.poll(() => store.received.map(({ url }) => new URL(url).pathname.split('/').pop())).toContain('signals');
});

it('goes on reading while the app is away', async () => {
  const { world, shop } = store.sandbox;
  changeTheme(world, shop, { sectionRendering: 'any' });
  store.answer = () => new Response('down', { status: 502 });
  await page.goto(`${origin}/pages/help#mend-a-a4`);
  await answer().locator('.mend-help__vote').waitFor();
  await page.getByRole('button', { name: wordsOf('ko').help.no, exact: true }).click();
  expect(await page.getByText(wordsOf('ko').help.sorry).isVisible()).toBe(true);
  await page.locator('[data-find]').fill('환불');
  await page.locator('[data-results] a').first().waitFor();
});

it('stands beside products as frequent questions, in the shop’s theme', async () => {
  await page.goto(`${origin}/products/moon-teapot`);
  await page.locator('.mend-help__item summary').first().click();
  expect(await page.locator('.mend-help__item').first().innerText()).toContain('영업일 2~4일');
  expect(JSON.parse(await page.locator('script[type="application/ld+json"]').last().innerHTML())).toMatchObject({ '@type': 'FAQPage' });
  expect(store.received).toEqual([]);
});
