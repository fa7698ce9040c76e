import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { faqSample } from './faq-sample.ts';
import { helpSample, manyArticles, published } from './help-sample.ts';
import { SECTION, wordsOf } from './render-block.ts';
import { askedOf, open, page, shifts, store, withBrowser } from './with-browser.ts';

withBrowser();

const words = { ko: wordsOf('ko'), en: wordsOf('en') };
const first = { ko: faqSample.locales.ko[0]!, en: faqSample.locales.en[0]! };
const bySearch = (section: string) => `/search?section_id=${SECTION}&q=mend-help-${section}`;
const byNumber = (number: number) => `/pages/help?section_id=${SECTION}&page=${number}`;
const title = (id: string) => page.locator(`#mend-a-${id}`);
const answer = (id: string) => page.locator(`#mend-a-${id} + .mend-help__answer`);
const loaded = () => page.waitForFunction(() => document.querySelector('.mend-help__vote:not([hidden])'));
const since = () => askedOf().slice(3);
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
const findings = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);

describe.each([['ko', 1280], ['ko', 768], ['ko', 360], ['en', 1280], ['en', 390], ['ar', 390]] as const)('%s at %i', (locale, width) => {
  const given = locale === 'ar' ? { ...published('ar', faqSample.locales.en, 'en', 'rtl'), settings: { spoken: { ar: ['help'] }, words: { ar: { 'help.heading': 'كيف نساعدك؟' } } } } : helpSample();

  it('passes axe as it opens, with answers open and with results; nothing moves by itself; targets are large enough', async () => {
    await open({ locale, width, store: given, settings: { intro: '<p>…</p>' } });
    expect(await findings()).toEqual([]);
    expect(await shifts()).toBe(0);
    for (const link of await page.locator('[data-sections] a[data-id]').all()) await link.click();
    await page.waitForFunction(() => document.querySelectorAll('.mend-help__vote:not([hidden])').length === 6);
    expect(await findings()).toEqual([]);
    const small = await page.locator('.mend-help__faq :is(summary, button, a.mend-help__question, input)').evaluateAll((all) =>
      all.map((one) => ({ html: one.outerHTML.slice(0, 60), height: one.getBoundingClientRect().height })).filter(({ height }) => height < 44));
    expect(small).toEqual([]);
    await page.locator('[data-find]').fill(first[locale === 'ko' ? 'ko' : 'en'].title.slice(0, 8));
    await page.waitForSelector('[data-results] a');
    expect(await findings()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

it('takes room at its sides only where the theme leaves none', async () => {
  for (const [css, room] of [['', 16], ['main { padding: 0 16px }', 0]] as const) {
    await open({ width: 390, css });
    expect(await page.locator('.mend-help').evaluate((one) => Number.parseFloat(getComputedStyle(one).paddingInlineStart))).toBe(room);
    await page.context().close();
  }
});

it('stands at the right side on right-to-left pages', async () => {
  await open({ locale: 'ar', store: { ...published('ar', faqSample.locales.en, 'en', 'rtl'), settings: { spoken: { ar: ['help'] }, words: { ar: { 'help.heading': 'كيف' } } } } });
  const side = async (selector: string) => page.locator(selector).first().evaluate((one) => getComputedStyle(one).direction);
  expect([await side('.mend-help'), await side('[data-sections]')]).toEqual(['rtl', 'rtl']);
  const padding = await page.locator('[data-find]').evaluate((one) => [getComputedStyle(one).paddingRight, getComputedStyle(one).paddingLeft]);
  expect(Number.parseFloat(padding[0]!)).toBeGreaterThan(Number.parseFloat(padding[1]!));
});

describe('reading', () => {
  it('asks for nothing until a title is pressed, then the shop for its section, once', async () => {
    await open();
    await page.waitForLoadState('networkidle');
    expect(since()).toEqual([]);
    await title('a1').click();
    await loaded();
    expect(since()).toEqual([bySearch('delivery'), '/apps/mend/signals']);
    expect(await answer('a1').locator('.mend-help__body').innerHTML()).toBe(first.ko.body);
    expect(await title('a1').getAttribute('aria-expanded')).toBe('true');
    expect(new URL(page.url()).hash).toBe('#mend-a-a1');
    await title('a2').click();
    await answer('a2').locator('.mend-help__vote').waitFor();
    await title('a1').click();
    expect(await answer('a1').isVisible()).toBe(false);
    expect(await title('a1').getAttribute('aria-expanded')).toBe('false');
    await title('a1').click();
    expect(await answer('a1').isVisible()).toBe(true);
    expect(since().filter((path) => path.includes('section_id'))).toEqual([bySearch('delivery')]);
    await expect.poll(() => store.signals).toEqual([{ kind: 'view', about: 'a1', locale: 'ko' }, { kind: 'view', about: 'a2', locale: 'ko' }]);
  });

  it.each([
    ['the search page does not know our terms', async ({ pathname }: URL) => pathname === '/search', [bySearch('returns'), byNumber(7002)]],
    ['the shop prints no bodies, or sections alone', async () => true, [bySearch('returns'), byNumber(7002), '/apps/mend/articles/a3?locale=ko']],
  ] as const)('goes on where %s, and keeps to what answered', async (_name, broken, asked) => {
    await open();
    const real = store.section!;
    store.section = async (url) => ((await broken(url)) ? null : real(url));
    store.article = '<article data-mend-bodies><h4>…</h4><div class="mend-help__body" data-mend-body="a3"><p>body of the app</p></div><div data-mend-body="a1">other</div></article>';
    await title('a3').click();
    await loaded();
    expect(since().filter((path) => !path.endsWith('signals'))).toEqual(asked);
    const before = since().length;
    await title('a1').click();
    await answer('a1').locator('.mend-help__vote').waitFor();
    expect(since().slice(before).filter((path) => /search|articles/.test(path))).toEqual([]);
  });

  it('asks the app for what the shop’s metafields do not have yet', async () => {
    const given = helpSample();
    (given['b_delivery_ko'] as { articles: unknown[] }).articles.pop();
    await open({ store: given });
    store.article = '<div data-mend-bodies><div data-mend-body="a2"><p>newer</p></div></div>';
    await title('a2').click();
    await loaded();
    expect(await answer('a2').innerText()).toContain('newer');
    // Only that article was the app's to give: another section is asked of the shop again.
    const before = since().length;
    await title('a3').click();
    await answer('a3').locator('.mend-help__vote').waitFor();
    expect(since().slice(before).filter((path) => !path.endsWith('signals'))).toEqual([bySearch('returns')]);
  });

  it('says so where nobody answers, and tries again when asked again', async () => {
    await open();
    const real = store.section;
    store.section = undefined;
    store.article = undefined;
    await title('a1').click();
    await answer('a1').getByRole('status').getByText(words.ko.help.failed).waitFor();
    expect(await answer('a1').locator('.mend-help__vote').isVisible()).toBe(false);
    store.section = real;
    await title('a1').click();
    await title('a1').click();
    await loaded();
    expect(await answer('a1').innerText()).toContain('영업일 2~4일');
  });

  it('has the words of waiting and failing follow the region that speaks them, not come with it', async () => {
    await open();
    const real = store.section!;
    store.section = async () => null;
    store.article = undefined;
    let free = () => {};
    const held = new Promise<void>((done) => {
      free = done;
    });
    await page.route('**/articles/**', async (route) => {
      await held;
      await route.fallback();
    });
    await page.evaluate(watchRegions);
    await title('a1').click();
    await answer('a1').getByRole('status').getByText(words.ko.help.loading).waitFor();
    free();
    await answer('a1').getByRole('status').getByText(words.ko.help.failed).waitFor();
    expect(await page.evaluate(() => (window as unknown as { came: string[] }).came)).toEqual(['']);
    store.section = real;
  });

  it('reads on with the app down: answers, search, votes', async () => {
    await open();
    await page.route('**/apps/mend/**', (route) => route.abort());
    await title('a4').click();
    await loaded();
    await page.getByRole('button', { name: words.ko.help.yes }).click();
    expect(await focused()).toBe(words.ko.help.thanks);
    await page.locator('[data-find]').fill('결제');
    await page.waitForSelector('[data-results] a');
  });

  it('opens with the keyboard alone', async () => {
    await open({ locale: 'en' });
    await page.locator('[data-find]').focus();
    for (let step = 0; step < 2; step++) await page.keyboard.press('Tab');
    expect(await focused()).toBe(first.en.title);
    await page.keyboard.press('Enter');
    await loaded();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('your orders');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Yes');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe(words.en.help.thanks);
  });

  it('leaves a press for a new tab to the browser', async () => {
    await open();
    await title('a1').click({ modifiers: ['Control'] });
    expect(await answer('a1').count()).toBe(0);
  });

  it('has what an older version of the app published without asking anybody', async () => {
    await open({ store: {}, faq: faqSample });
    expect(await page.getByText('영업일 2~4일').isVisible()).toBe(false);
    await title('a1').click();
    expect(await answer('a1').innerText()).toContain('영업일 2~4일');
    expect(since().filter((path) => !path.endsWith('signals'))).toEqual([]);
  });

  it('shows samples in the editor that open, and tells nobody', async () => {
    await open({ store: {}, designMode: true });
    await title('returns1').click();
    expect(await answer('returns1').innerText()).toContain(words.ko.sample.returns.a1);
    await answer('returns1').getByRole('button', { name: words.ko.help.no }).click();
    expect(since()).toEqual([]);
  });
});

describe('links to an answer', () => {
  it('open its section and itself, from outside and from the same page', async () => {
    await open({ store: published('ko', manyArticles(60)), hash: '#mend-a-m47' });
    await loaded();
    expect(await title('m47').isVisible()).toBe(true);
    expect(await focused()).toBe(manyArticles(60)[47]!.title);
    expect(await title('m47').evaluate((one) => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().top < innerHeight)).toBe(true);
    await page.evaluate(() => { location.hash = '#mend-a-m25'; });
    await answer('m25').locator('.mend-help__vote').waitFor();
    await page.evaluate(() => { location.hash = '#something-else'; });
    expect(await answer('m25').isVisible()).toBe(true);
  });

  it('to what is not there do nothing', async () => {
    await open({ hash: '#mend-a-"]x' });
    expect(await page.locator('[aria-expanded=true]').count()).toBe(0);
  });
});

it('asks whether it helped, and tells the app; on no it leads to the form', async () => {
  await open({ locale: 'en' });
  await title('a1').click();
  await loaded();
  await page.getByRole('button', { name: 'No', exact: true }).click();
  expect(await focused()).toBe(`${words.en.help.sorry} ${words.en.help.write}`);
  expect(await page.getByRole('button', { name: 'Yes' }).count()).toBe(0);
  await expect.poll(() => store.signals).toEqual([{ kind: 'view', about: 'a1', locale: 'en' }, { kind: 'unhelped', about: 'a1', locale: 'en' }]);
  await page.getByRole('link', { name: words.en.help.write, exact: true }).click();
  expect(new URL(page.url()).hash).toBe('#mend-help-AbC1-ask');
});

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

describe('frequent questions', () => {
  it.each([true, false])('open by themselves, with JavaScript %s; nobody is asked', async (javaScriptEnabled) => {
    await open({ block: 'faq', javaScriptEnabled, width: 360 });
    await page.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.getByText('영업일 2~4일').isVisible()).toBe(true);
    expect(askedOf()).toEqual(['/', '/assets/help.css']);
    if (javaScriptEnabled) expect(await findings()).toEqual([]);
    if (javaScriptEnabled) expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it('stand beside the help centre without taking its names', async () => {
    await open({ others: [{ block: 'faq', id: 'F1' }, { block: 'faq', id: 'F2', settings: { sections: 'returns' } }] });
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id) => !id.startsWith('shopify-section-') && ids.indexOf(id) !== ids.lastIndexOf(id))).toEqual([]);
    await title('a1').click();
    await loaded();
  });
});

it('keeps its contrast on a dark theme and in colours that a merchant chose', async () => {
  for (const look of [{ css: 'body { background: #15181c; color: #e8e6e1 }' }, { settings: { text_colour: '#1c2b4a', ground_colour: '#fdf3e7', accent_colour: '#8a2c0d', corners: 0 } }, { settings: { ground_colour: '#14332b' } }]) {
    await open({ ...look, others: [{ block: 'faq', id: 'F1', settings: look.settings ?? {} }] });
    await title('a3').click();
    await loaded();
    const { violations, passes } = await new AxeBuilder({ page }).include('.mend-help').withRules(['color-contrast']).analyze();
    expect(violations).toEqual([]);
    expect(passes.length).toBe(1);
  }
});

it('starts anew what the theme editor renders anew, and what somebody puts into the page', async () => {
  await open();
  const again = (how: string) => page.evaluate((way) => {
    const old = document.querySelector('.mend-help')!;
    const fresh = new DOMParser().parseFromString(old.outerHTML, 'text/html').body.firstElementChild!;
    fresh.classList.remove('is-ready');
    old.replaceWith(fresh);
    if (way === 'editor') document.dispatchEvent(new Event('shopify:section:load'));
    else (window as unknown as { mendHelp(): void }).mendHelp();
  }, how);
  for (const how of ['editor', 'page']) {
    await again(how);
    await title('a5').click();
    await answer('a5').locator('.mend-help__vote').waitFor();
    await page.goto(store.origin);
  }
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

/** Notes in `window.came` what each live region says as it comes into the page. */
function watchRegions(): void {
  const came: string[] = ((window as unknown as { came: string[] }).came = []);
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node): node is Element => node instanceof Element);
    came.push(...added.flatMap((node) => [...node.querySelectorAll('[role=status]')]).map((region) => region.textContent!));
  }).observe(document.body, { childList: true, subtree: true });
}
