import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { publishedTopics, starterRules } from '#app/domain/channels/storefront/topics.ts';
import { created, customer, done, errorOf, field, fillIn, having, live, openAsk, send, trouble, words } from './ask-scene.ts';
import { faqSample } from './faq-sample.ts';
import { helpSample } from './help-sample.ts';
import { renderBlock, SECTION } from './render-block.ts';
import { askedOf, open, page, shifts, store, withBrowser } from './with-browser.ts';

withBrowser();

const findings = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);

it('offers at first what the app offers to a shop that chose nothing', async () => {
  const html = await renderBlock({ block: 'ask', locale: 'en' });
  const offered = [...html.matchAll(/<option value="(\w+)" data-asks="(\w+) (\w+)">/g)].map(([, key, order, photos]) => ({ key, order, photos }));
  expect(offered).toEqual(publishedTopics(starterRules));
});

describe.each([['ko', 1280], ['ko', 360], ['en', 768], ['en', 390], ['ar', 390]] as const)('%s at %i', (locale, width) => {
  it('passes axe as it opens, with suggestions, with errors and after sending; nothing moves by itself', async () => {
    const own = { ar: { 'ask.form.heading': 'اكتب لنا', 'ask.form.name': 'الاسم' } };
    await openAsk({ locale, width, customer: { ...customer, name: '' }, settings: { intro: '<p>…</p>' }, store: { ...helpSample(), settings: { ...(helpSample().settings as object), words: own } } });
    expect(await findings()).toEqual([]);
    expect(await shifts()).toBe(0);
    await live();
    await field('message').pressSequentially((locale === 'en' ? faqSample.locales.en : faqSample.locales.ko)[0]!.title);
    await page.waitForSelector('[data-suggested] a');
    await send();
    await trouble();
    expect(await findings()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const small = await page.locator('.mend-help :is(a, button, select, input:not([type=hidden]):not([name=website]), textarea):visible').evaluateAll((all) =>
      all.filter((one) => !one.closest('[data-summary]')).map((one) => ({ html: one.outerHTML.slice(0, 60), height: one.getBoundingClientRect().height })).filter(({ height }) => height < 44));
    expect(small).toEqual([]);
    store.answers = [created];
    await fillIn();
    await send();
    await done();
    expect(await findings()).toEqual([]);
  });
});

it('asks the network for nothing before the shopper acts', async () => {
  await openAsk({ customer });
  await page.waitForLoadState('networkidle');
  expect(askedOf().sort()).toEqual(['/', '/assets/help.css', '/assets/help.js']);
});

describe('what a topic asks', () => {
  const topics = [
    { key: 'damaged', order: 'required', photos: 'optional', hint: { ko: '포장과 상품을 함께 <찍어> 주세요.' } },
    { key: 'product_question', order: 'no', photos: 'no' },
  ];

  it('is shown once it is chosen, and what it does not ask is not sent', async () => {
    await openAsk({ store: having(topics) });
    await live();
    expect(await field('topic').locator('option').allTextContents()).toEqual([words.ko.form.topic_choose, words.ko.topics.damaged, words.ko.topics.product_question]);
    expect(await page.locator('[data-hint]').isVisible()).toBe(false);
    await field('topic').selectOption('damaged');
    expect(await page.locator('[data-hint]').textContent()).toBe(topics[0]!.hint!.ko);
    expect([await page.locator('[data-needed]').isVisible(), await page.locator('[data-free]').isVisible()]).toEqual([true, false]);
    await field('orderNumber').fill('#1042');
    await page.setInputFiles('form [name="photos"]', [{ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(99, 7) }]);
    await fillInAs('product_question');
    expect([await field('orderNumber').isVisible(), await page.locator('[data-pictures]').isVisible(), await page.locator('[data-hint]').isVisible()]).toEqual([false, false, false]);
    store.answers = [created];
    await send();
    await done();
    expect([...store.posts[0]!.fields.keys()]).not.toEqual(expect.arrayContaining(['orderNumber']));
    expect(store.posts[0]!.fields.has('photos')).toBe(false);
  });

  it('is missed beside its field, and given with it', async () => {
    await openAsk({ store: having(topics) });
    await live();
    await fillInAs('damaged');
    await send();
    await trouble();
    expect(await errorOf('orderNumber').textContent()).toBe(words.ko.say.order);
    await page.locator('[data-summary] a').click();
    await page.keyboard.type('1042');
    expect(await errorOf('orderNumber').isVisible()).toBe(false);
    store.answers = [created];
    await send();
    await done();
    expect(store.posts[0]!.fields.get('orderNumber')).toBe('1042');
  });

  const fillInAs = async (topic: string) => {
    await field('name').fill('김미나');
    await field('email').fill('mina@example.com');
    await field('message').fill('…');
    await field('topic').selectOption(topic);
  };
});

describe('who is signed in', () => {
  it('chooses an order with the keyboard alone', async () => {
    await openAsk({ customer });
    store.answers = [created];
    expect(await field('orderNumber').isVisible()).toBe(false);
    await live();
    expect(await field('orderNumber').isVisible()).toBe(false);
    expect(await field('order').locator('option').allTextContents()).toEqual([
      words.ko.form.topic_choose, '#1042 · 2026-11-20 · 법랑 컵 +1', '#1031 · 2026-11-02 · Cup', words.ko.form.order_other, words.ko.form.order_none,
    ]);
    for (const [name, key] of [['email', ''], ['topic', 'ArrowDown'], ['order', 'ArrowDown'], ['message', '…']] as const) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(name);
      if (key === '…') await page.keyboard.type(key);
      else if (key) await page.keyboard.press(key);
    }
    await page.locator('[data-send]').press('Enter');
    await done();
    expect(store.posts[0]!.fields.get('order')).toBe('#1042');
    expect(store.posts[0]!.fields.has('orderNumber')).toBe(false);
  });

  it('names another, or hears that one is missing at the choice itself', async () => {
    await openAsk({ customer, store: having([{ key: 'lost_parcel', order: 'required', photos: 'no' }]) });
    await live();
    await fillIn();
    await field('order').selectOption('-');
    await send();
    await trouble();
    expect(await field('order').getAttribute('aria-invalid')).toBe('true');
    await field('order').selectOption('+');
    expect(await errorOf('orderNumber').textContent()).toBe(words.ko.say.order);
    await field('orderNumber').fill('#7');
    expect(await page.locator('[data-summary]').isVisible()).toBe(false);
    store.answers = [created];
    await send();
    await done();
    expect([store.posts[0]!.fields.get('order'), store.posts[0]!.fields.get('orderNumber')]).toEqual(['+', '#7']);
  });

  it('has both ways where the form’s script does not come', async () => {
    await openAsk({ customer });
    await page.route('**/ask.js', (route) => route.abort());
    await field('name').focus();
    await field('orderNumber').waitFor();
  });

  it('has both ways without a script', async () => {
    await openAsk({ customer, javaScriptEnabled: false });
    store.answers = [created];
    expect([await field('order').isVisible(), await field('orderNumber').isVisible(), await page.locator('[data-id]').first().isVisible()]).toEqual([true, true, false]);
    await fillIn();
    await field('order').selectOption('#1031');
    await Promise.all([page.waitForURL('**/apps/mend/tickets'), send()]);
    expect(store.posts[0]!.fields.get('order')).toBe('#1031');
  });
});

describe('suggestions', () => {
  it.each(['ask', 'help'])('come while a shopper writes in the block %s, three at most, and open in place', async (block) => {
    await open({ block });
    const { title, body } = faqSample.locales.ko[0]!;
    await field('message').fill('상품');
    await field('message').fill(title);
    await page.waitForSelector('[data-suggested] a');
    const links = page.locator('[data-suggested] a');
    expect(await links.count()).toBeLessThanOrEqual(3);
    expect(await links.first().textContent()).toContain(title);
    expect(await page.locator('[data-suggest]').textContent()).toBe(words.ko.say.suggested.replace('{n}', String(await links.count())));
    expect(store.signals).toEqual([]);
    await links.first().click();
    await page.waitForSelector('[data-suggested] .mend-help__vote:not([hidden])');
    expect(await page.locator('[data-suggested] .mend-help__body').first().innerHTML()).toContain(body.slice(0, 20));
    await expect.poll(() => store.signals).toEqual([{ kind: 'view', about: faqSample.locales.ko[0]!.id, locale: 'ko' }, { kind: 'suggested', about: faqSample.locales.ko[0]!.id, locale: 'ko' }]);
    expect(askedOf().filter((path) => path.startsWith('/apps/') && !path.endsWith('/signals'))).toEqual([]);
    expect(askedOf().filter((path) => path.includes('section_id'))).toEqual([expect.stringContaining(SECTION)]);
    await field('message').pressSequentially(' 그리고 오토바이');
    expect(await page.locator('[data-suggested] .mend-help__vote').isVisible()).toBe(true);
    await page.click('[data-suggested] button[value=helped]');
    await expect.poll(() => store.signals.length).toBe(3);
    expect(await field('message').inputValue()).toBe(`${title} 그리고 오토바이`);
  });

  it('go away where nothing answers, and never come where the merchant wants none', async () => {
    await openAsk();
    await field('message').fill(faqSample.locales.ko[0]!.title);
    await page.waitForSelector('[data-suggested] a');
    await field('message').fill('오토바이 헬멧 수리');
    await expect.poll(() => page.locator('[data-suggested] a').count()).toBe(0);
    expect(await page.locator('[data-suggest]').isVisible()).toBe(false);
    await page.context().close();
    await openAsk({ settings: { suggest: false } });
    await live();
    await field('message').fill(faqSample.locales.ko[0]!.title);
    expect(askedOf().filter((path) => path.endsWith('find.js'))).toHaveLength(1);
  });
});

it('keeps its contrast on a dark theme, with suggestions and faults', async () => {
  await openAsk({ customer, css: 'body { background: #15181c; color: #e8e6e1 }' });
  await field('message').fill(faqSample.locales.ko[0]!.title);
  await page.waitForSelector('[data-suggested] a');
  await send();
  await trouble();
  const { violations } = await new AxeBuilder({ page }).include('.mend-help').withRules(['color-contrast']).analyze();
  expect(violations).toEqual([]);
});
