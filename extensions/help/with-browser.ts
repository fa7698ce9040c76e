import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { helpSample } from './help-sample.ts';
import { openBrowser } from './open-browser.ts';
import { renderPage, renderSection, SECTION, type BlockOptions } from './render-block.ts';
import { openStore, type Store } from './stand-in-store.ts';

export interface PageOptions extends Partial<BlockOptions> {
  width?: number;
  css?: string;
  others?: Partial<BlockOptions>[];
  javaScriptEnabled?: boolean;
  colorScheme?: 'light' | 'dark';
  /** The shopper's; the machine's when absent. */
  timeZone?: string;
  /** What stands after the address: `#mend-a-1`. */
  hash?: string;
}

let browser: Browser;
let failures: string[];
export let store: Store;
export let context: BrowserContext;
export let page: Page;

/** Opens a browser and a store for the tests of this file; a script's error fails the test it happens in. */
export function withBrowser(): void {
  beforeAll(async () => {
    [browser, store] = await Promise.all([openBrowser(), openStore()]);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await store?.close();
  });

  beforeEach(() => {
    store.asked = [];
    store.posts = [];
    store.signals = [];
    store.answers = [];
    failures = [];
  });

  afterEach(async () => {
    await context?.close();
    expect(failures).toEqual([]);
  });
}

/** A page with a block, and the shop behind it, which renders the block's section alone when it is asked to. */
export async function open({ width = 1280, javaScriptEnabled = true, hash = '', ...options }: PageOptions = {}): Promise<void> {
  const block = { locale: 'ko' as const, store: helpSample(), ...options };
  store.page = await renderPage(block);
  store.section = async ({ pathname, searchParams }) => {
    if (searchParams.get('section_id') !== SECTION) return null;
    const number = Number(searchParams.get('page') ?? 1);
    return renderSection({ ...block, number, ...(pathname === '/search' ? { pageType: 'search', terms: searchParams.get('q') ?? '' } : {}) });
  };
  context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled, reducedMotion: 'reduce', colorScheme: options.colorScheme ?? 'light', ...(options.timeZone && { timezoneId: options.timeZone }) });
  page = await context.newPage();
  page.on('pageerror', (error) => failures.push(String(error)));
  if (javaScriptEnabled) await page.addInitScript(watchShifts);
  await page.goto(store.origin + hash);
  const started = { help: '.mend-help.is-ready', ask: '.mend-help.is-ready', order: '.mend-order.is-live' }[options.block ?? 'help'];
  if (javaScriptEnabled && started) await page.waitForSelector(started);
}

/** Adds up what moved by itself, as browsers count it, in `window.shift`. */
function watchShifts(): void {
  const seen = window as unknown as { shift: number };
  seen.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) seen.shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What has moved since the last question, once everything is painted. */
export function shifts(): Promise<number> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const seen = window as unknown as { shift: number };
    const sum = seen.shift;
    seen.shift = 0;
    return sum;
  });
}

/** What was asked of the shop since the page stood, but for the icon that browsers look for. */
export const askedOf = (): string[] => store.asked.filter((path) => path !== '/favicon.ico');
