import { describe, expect, it } from 'vitest';
import { answer, byNumber, bySearch, first, focused, loaded, since, title, words } from './centre-scene.ts';
import { faqSample } from './faq-sample.ts';
import { helpSample, manyArticles, published } from './help-sample.ts';
import { open, page, store, withBrowser } from './with-browser.ts';

withBrowser();

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

/** Notes in `window.came` what each live region says as it comes into the page. */
function watchRegions(): void {
  const came: string[] = ((window as unknown as { came: string[] }).came = []);
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node): node is Element => node instanceof Element);
    came.push(...added.flatMap((node) => [...node.querySelectorAll('[role=status]')]).map((region) => region.textContent!));
  }).observe(document.body, { childList: true, subtree: true });
}
