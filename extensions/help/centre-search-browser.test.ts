import { describe, expect, it } from 'vitest';
import { since, title, words } from './centre-scene.ts';
import { faqSample } from './faq-sample.ts';
import { manyArticles, published } from './help-sample.ts';
import { open, page, store, withBrowser } from './with-browser.ts';

withBrowser();

describe('search', () => {
  const search = (text: string) => page.locator('[data-find]').fill(text);
  const results = () => page.locator('[data-results] a').evaluateAll((all) => all.map((one) => one.firstChild?.textContent?.trim()));
  const said = (text: string) => page.waitForFunction((wanted) => document.querySelector('[data-count]')?.textContent === wanted, text);

  it('brings its script at the first focus, and shows the best answers with their sections', async () => {
    await open();
    await page.locator('[data-find]').focus();
    await expect.poll(since).toEqual(['/assets/find.js']);
    await search('환불');
    await said(words.ko.help.one);
    expect(await results()).toEqual(['환불은 언제 되나요?']);
    expect(await page.locator('[data-results] small').allTextContents()).toEqual(['교환·반품']);
    expect(await page.locator('[data-sections]').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.locator('[data-results] .mend-help__vote').waitFor();
    expect(await page.locator('[data-results]').innerText()).toContain('영업일 3일');
    await search('');
    expect(await page.locator('[data-sections]').isVisible()).toBe(true);
    expect(await results()).toEqual([]);
  });

  it('finds what only the body says, and leaves what the body is to the shop', async () => {
    await open();
    await search('계좌 이체');
    await expect.poll(results).toEqual(['어떤 방법으로 결제할 수 있나요?']);
    expect(since().filter((path) => path.includes('section_id'))).toEqual([]);
  });

  it('stays with a word through every key pressed on the way to it', async () => {
    await open();
    for (const text of ['배', '배소', '배송', '배송지']) {
      await search(text);
      await expect.poll(results, { message: text }).toContain('배송지를 바꾸고 싶어요');
    }
  });

  it('says that nothing matches, and tells the app what was looked for once the shopper leaves the field', async () => {
    await open();
    await search('오토바이');
    await said(words.ko.help.none);
    expect(store.signals).toEqual([]);
    await page.keyboard.press('Tab');
    await expect.poll(() => store.signals).toEqual([{ kind: 'miss', about: '오토바이', locale: 'ko' }]);
    await search('ㅂ');
    await expect.poll(() => page.locator('[data-sections]').isVisible()).toBe(true);
  });

  it('leaves the sections as they are where its script does not come', async () => {
    await open();
    await page.route('**/find.js', (route) => route.abort());
    await search('환불');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-sections]').isVisible()).toBe(true);
    await page.unroute('**/find.js');
    await search('환불은');
    await expect.poll(results).toEqual(['환불은 언제 되나요?']);
  });
});

describe('without JavaScript', () => {
  it('lists the titles and says where to go on', async () => {
    await open({ javaScriptEnabled: false });
    expect(await page.locator('[data-sections] a[data-id]:visible').count()).toBe(6);
    const note = page.locator('.mend-help__faq noscript > p');
    expect(await note.textContent()).toBe(words.ko.help.no_script);
    expect((await note.boundingBox())?.height).toBeGreaterThan(20);
    expect(await page.locator('[data-find]').isVisible()).toBe(false);
  });

  it('shows the answers of an older publication', async () => {
    await open({ javaScriptEnabled: false, store: {}, faq: faqSample });
    expect(await page.getByText('영업일 2~4일').isVisible()).toBe(true);
    expect(await page.getByText(words.ko.help.no_script).count()).toBe(0);
  });
});

it('keeps no task above 50 ms with 500 articles on a device four times as slow', { timeout: 240_000 }, async () => {
  const longest: Record<string, number> = {};
  // Another process may hold the processor: what one of five runs manages is what the page asks for.
  for (let run = 0; run < 5; run++) {
    await open({ store: published('ko', manyArticles(500)) });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluate(watchTasks);
    const steps: Record<string, () => Promise<unknown>> = {
      start: () => page.evaluate(() => {
        document.querySelector('.mend-help')!.classList.remove('is-ready');
        (window as unknown as { mendHelp(): void }).mendHelp();
      }),
      search: () => page.locator('[data-find]').pressSequentially('환불은', { delay: 50 }),
      clear: () => page.locator('[data-find]').fill(''),
      answer: () => title('m0').click(),
    };
    for (const [name, step] of Object.entries(steps)) {
      await step();
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 3000 })));
      const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0));
      longest[name] = Math.min(longest[name] ?? Infinity, Math.max(0, ...tasks));
    }
    await page.context().close();
    if (Object.values(longest).every((task) => task === 0)) break;
  }
  expect(longest).toEqual({ start: 0, search: 0, clear: 0, answer: 0 });
});

/** Browsers tell of tasks above 50 ms alone. */
function watchTasks(): void {
  const seen = window as unknown as { tasks: number[] };
  seen.tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(Math.round(duration));
  }).observe({ type: 'longtask' });
}
