import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { answer, findings, first, loaded, title } from './centre-scene.ts';
import { faqSample } from './faq-sample.ts';
import { helpSample, published } from './help-sample.ts';
import { askedOf, open, page, shifts, store, withBrowser } from './with-browser.ts';

withBrowser();

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
