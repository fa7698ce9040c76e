import { readdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { aStore, type AStore } from '#sandbox/pages/a-store.ts';
import type { Served } from '#sandbox/pages/serve.ts';
import { startStorefront } from '#sandbox/storefront/start-storefront.ts';
import { changeTheme } from '#sandbox/storefront/theme.ts';
import { blocks as everyBlock } from '#app/domain/help/block-words.ts';
import { arabicWords } from './arabic-words.ts';
import { helpSample } from './help-sample.ts';
import { openBrowser } from './open-browser.ts';
import { wordsOf } from './render-block.ts';

// Every block at once, in the sandbox's own theme and in one that treats other people's markup as
// themes do. MEND_THEME=/path/to/a/theme tries a third.

const blocks = readdirSync(new URL('blocks', import.meta.url)).map((file) => file.replace('.liquid', ''));
const inSections = blocks.filter((handle) => handle !== 'chat');
const themes = [null, 'sandbox/themes/linen', ...(process.env.MEND_THEME ? [process.env.MEND_THEME] : [])];
const FIGURES = { v: 1, from: '2026-10-20', to: '2026-11-18', medianSeconds: 5400, withinTarget: 94, target: 8, always: false, satisfaction: 92, tickets: 220, answers: 214, count: 61 };

let browser: Browser;
let store: AStore;
let storefront: Served;
let page: Page;
let failures: string[];

beforeAll(async () => {
  browser = await openBrowser();
  store = aStore();
  const { world, shop } = store.sandbox;
  const [installation] = [...world.all(shop, 'AppInstallation')];
  for (const [key, value] of Object.entries({ ...helpSample(), settings: { ...(helpSample().settings as object), words: { ar: arabicWords }, spoken: { ar: everyBlock } }, figures: FIGURES })) {
    world.put(shop, 'Metafield', { id: `gid://shopify/Metafield/help-${key}`, ownerId: installation!.id, namespace: 'help', key, type: 'json', value: JSON.stringify(value) });
  }
  changeTheme(world, shop, { templates: { page: [{ key: 'apps', blocks: inSections.map((handle) => ({ id: `mend_${handle}_Q7xK2d`, handle, settings: {} })) }] }, embeds: { chat: { on: true, settings: {} } } });
  storefront = await startStorefront({ ...store, port: 0 });
}, 120_000);

afterEach(async () => {
  await page?.context().close();
  expect(failures).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await storefront?.close();
  await store?.sandbox.close();
});

interface Visit extends BrowserContextOptions {
  theme?: string | null;
  palette?: 'light' | 'dark';
  locale?: 'ko' | 'en' | 'ar';
}

async function visit({ theme = null, palette = 'light', locale = 'ko', ...context }: Visit, before?: (page: Page) => Promise<unknown>): Promise<void> {
  changeTheme(store.sandbox.world, store.sandbox.shop, { palette, folder: theme });
  page = await (await browser.newContext({ reducedMotion: 'reduce', ...context })).newPage();
  failures = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  await before?.(page);
  await page.goto(`http://localhost:${storefront.port}${locale === 'ko' ? '' : `/${locale}`}/pages/help`);
  for (const handle of inSections) await page.locator(blockOf(handle)).waitFor({ state: 'attached' });
}

/** What Shopify wraps around a block. */
const blockOf = (handle: string) => `[id^=shopify-block][id*="mend_${handle}_"]`;
const ours = () => inSections.map(blockOf);

/** Findings within our own markup: a theme's are its maker's. */
async function findings(): Promise<string[]> {
  const axe = ours().reduce((all, selector) => all.include(selector), new AxeBuilder({ page }));
  return (await axe.analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
}

/** Where something of ours reaches beyond its place. */
const overflowing = () =>
  page.evaluate((selectors) => {
    const out: string[] = [];
    for (const block of document.querySelectorAll(selectors.join())) {
      const { right, left } = block.getBoundingClientRect();
      for (const part of block.querySelectorAll('*')) {
        const box = part.getBoundingClientRect();
        const hidden = getComputedStyle(part).clipPath !== 'none' || box.width < 2;
        if (!hidden && (box.right > right + 1 || box.left < left - 1)) out.push(`${part.tagName} ${part.className} ${Math.round(box.right - right)}`);
      }
    }
    return out;
  }, ours());

const looks = themes.flatMap((theme) => (['light', 'dark'] as const).flatMap((palette) => (['ko', 'en'] as const).flatMap((locale) => [360, 768, 1280].map((width) => ({ theme, palette, locale, width })))));

it.each(looks)('in the theme $theme, $palette, in $locale at $width: nothing found, nothing out of place, nothing asked for', async ({ width, ...look }) => {
  const asked: string[] = [];
  await visit({ ...look, viewport: { width, height: 900 } }, async (opened) => opened.on('request', (request) => asked.push(request.resourceType())));
  await page.waitForLoadState('networkidle');
  expect(await findings()).toEqual([]);
  expect(await overflowing()).toEqual([]);
  expect(asked.filter((type) => type === 'fetch' || type === 'xhr' || type === 'ping')).toEqual([]);
  if (process.env.MEND_SHOTS) await page.screenshot({ path: `${process.env.MEND_SHOTS}/${look.theme?.split('/').pop() ?? 'own'}-${look.palette}-${look.locale}-${width}.png`, fullPage: true });
});

it.each(themes.flatMap((theme) => [360, 1280].map((width) => ({ theme, width }))))('in the theme $theme at $width: the merchant’s Arabic from right to left, nothing found, nothing out of place', async ({ theme, width }) => {
  await visit({ theme, locale: 'ar', viewport: { width, height: 900 } });
  for (const block of inSections) {
    const root = page.locator(`${blockOf(block)} .mend-help`).first();
    expect(await root.evaluate((one) => [one.getAttribute('lang'), getComputedStyle(one).direction])).toEqual(['ar', 'rtl']);
    expect(await root.innerText()).toMatch(/نص أطول/);
  }
  expect(await findings()).toEqual([]);
  expect(await overflowing()).toEqual([]);
  if (process.env.MEND_SHOTS) await page.screenshot({ path: `${process.env.MEND_SHOTS}/${theme?.split('/').pop() ?? 'own'}-ar-${width}.png`, fullPage: true });
});

it.each(themes)('in the theme %s each thing to press or fill in can be reached by Tab, and shows that it is', async (theme) => {
  await visit({ theme, viewport: { width: 768, height: 900 } });
  const reached = new Set<string>();
  const wanted = await page.evaluate((selectors) => {
    const parts = [...document.querySelectorAll<HTMLElement>(selectors.map((one) => `${one} :is(a[href], button, input, select, textarea, summary)`).join())];
    const seen = parts.filter((part) => part.checkVisibility({ visibilityProperty: true }) && part.tabIndex >= 0 && !part.closest('[aria-hidden=true]') && (part as HTMLInputElement).type !== 'radio');
    for (const [at, part] of seen.entries()) part.dataset.reach = String(at);
    return seen.length;
  }, ours());
  expect(wanted).toBeGreaterThan(15);
  for (let press = 0; press < wanted + 60 && reached.size < wanted; press++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const { activeElement } = document;
      if (!(activeElement instanceof HTMLElement) || !activeElement.dataset.reach) return null;
      const { outlineStyle, boxShadow } = getComputedStyle(activeElement);
      return outlineStyle !== 'none' || boxShadow !== 'none' ? activeElement.dataset.reach : null;
    });
    if (at !== null) reached.add(at);
  }
  expect(reached.size).toBe(wanted);
});

it.each(themes)('in the theme %s what will be said aloud has its place before it is filled', async (theme) => {
  await visit({ theme });
  const silent = await page.evaluate((selectors) => {
    const places = [...document.querySelectorAll(selectors.map((one) => `${one} :is([role=status], [aria-live])`).join())];
    const unheard = places.filter((place) => place.parentElement!.checkVisibility() && !place.checkVisibility()).map((place) => place.outerHTML);
    return { places: places.length, unheard };
  }, ours());
  expect(silent.places).toBeGreaterThan(4);
  expect(silent.unheard).toEqual([]);
});

it.each(themes)('in the theme %s it reads and can be filled in without JavaScript', async (theme) => {
  await visit({ theme, javaScriptEnabled: false });
  await page.locator(`${blockOf('faq')} summary`).first().click();
  expect(await page.locator(`${blockOf('faq')} details[open]`).count()).toBe(1);
  expect(await page.locator(`${blockOf('help')} form[method=post][action*="/tickets"]`).count()).toBe(1);
  expect(await page.locator(`${blockOf('order')} .mend-order__pointer`).isVisible()).toBe(true);
});

it('works where the browser lets a page store nothing', async () => {
  await visit({}, (opened) =>
    opened.addInitScript(() => {
      const refuse = { get: (): never => { throw new DOMException('refused', 'SecurityError'); } };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, refuse);
      Object.defineProperty(document, 'cookie', { get: () => '', set() {} });
    }),
  );
  await page.locator('[data-find]').first().fill('환불');
  await page.locator('[data-results] a').first().waitFor();
});

it('loses nothing that was typed while the app is down, and says so', async () => {
  store.answer = () => new Response('down', { status: 502 });
  await visit({});
  const form = page.locator(`${blockOf('help')} form[method=post]`).first();
  await form.locator('[name=name]').fill('김하늘');
  await form.locator('[name=email]').fill('haneul.kim@mail.example');
  await form.locator('[name=topic]').selectOption('damaged');
  await form.locator('[name=message]').fill('컵이 깨져서 왔어요.');
  await form.locator('[type=submit]').click();
  await page.locator(`${blockOf('help')} [data-summary]`).waitFor();
  expect(await page.locator(`${blockOf('help')} [data-summary]`).innerText()).toContain(wordsOf('ko').ask.say.kept);
  expect(await form.locator('[name=message]').inputValue()).toBe('컵이 깨져서 왔어요.');
  store.answer = () => new Response(null, { status: 204 });
});
