import { createHash } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { publishedTopics, starterRules } from '#app/domain/channels/storefront/topics.ts';
import { faqSample } from './faq-sample.ts';
import { helpSample } from './help-sample.ts';
import { renderBlock, SECTION, wordsOf } from './render-block.ts';
import { askedOf, open, page, shifts, store, withBrowser, type PageOptions } from './with-browser.ts';

const words = { ko: wordsOf('ko').ask, en: wordsOf('en').ask };
const created = { status: 201, body: { ticket: { number: 12 }, emailed: true } };
const orders = [
  { name: '#1042', created_at: '2026-11-20T12:00:00Z', line_items: [{ title: '법랑 컵' }, { title: '접시' }] },
  { name: '#1031', created_at: '2026-11-02T12:00:00Z', line_items: [{ title: 'Cup' }] },
];
const customer = { name: '김미나', email: 'mina@example.com', orders };

withBrowser();

const openAsk = (options: PageOptions = {}) => open({ block: 'ask', ...options });
const having = (topics: object[]) => ({ ...helpSample(), settings: { ...(helpSample().settings as object), topics } });
const field = (name: string) => page.locator(`form [name="${name}"]`);
const errorOf = (name: string) => page.locator(`[id="mend-ask-AbC1-${name}-error"]`);
const live = async () => {
  await field('name').focus();
  await page.waitForSelector('form.is-live');
};
const send = () => page.click('[data-send]');
const trouble = () => page.waitForSelector('[data-summary]:not([hidden])');
const done = () => page.waitForSelector('[data-done]:not([hidden])');
const findings = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);

async function fillIn(message = '택배가 오지 않았어요.'): Promise<void> {
  await field('name').fill('김미나');
  await field('email').fill('mina@example.com');
  await field('topic').selectOption('lost_parcel');
  await field('message').fill(message);
}

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

describe('a flood', () => {
  const busy = (bits: number) => ({ status: 429, body: { error: '…', retryAfter: 300, work: { seed: 'abc.def', bits } } });

  it('asks for work, which the page does and sends with the same words', async () => {
    await openAsk();
    store.answers = [busy(10), created];
    await fillIn();
    await send();
    await done();
    const [first, second] = store.posts.map(({ fields }) => fields);
    expect([first!.get('work'), first!.get('key')]).toEqual(['', second!.get('key')]);
    const work = String(second!.get('work'));
    expect(work).toMatch(/^abc\.def\.\d+$/);
    expect(createHash('sha256').update(work).digest().readUInt32BE() < 2 ** 22).toBe(true);
    expect(second!.get('message')).toBe('택배가 오지 않았어요.');
  });

  it.each([['too much work', 21, ''], ['no way to do it', 4, 'Object.defineProperty(crypto, "subtle", { value: undefined })']])('with %s: says how long to wait, and keeps the words', async (_, bits, script) => {
    await openAsk();
    if (script) await page.evaluate(script);
    store.answers = [busy(bits)];
    await fillIn();
    await send();
    await trouble();
    expect(await page.locator('[data-summary-text] p').allTextContents()).toEqual([words.ko.say.busy, words.ko.say.wait_minutes.replace('{n}', '5'), words.ko.say.kept]);
    expect(store.posts).toHaveLength(1);
    expect(await field('message').inputValue()).toBe('택배가 오지 않았어요.');
  });

  it('works in slices that leave the page to the shopper, on a device four times as slow', async () => {
    await openAsk();
    await fillIn();
    await page.waitForSelector('form.is-live');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluate(() => {
      const seen = window as unknown as { tasks: number[] };
      seen.tasks = [];
      new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => seen.tasks.push(Math.round(duration)))).observe({ type: 'longtask' });
    });
    store.answers = [busy(12), created];
    await send();
    await done();
    // Another process may hold the processor: one task may be its doing, a slice that is too long would be many.
    expect((await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks)).length).toBeLessThan(3);
  });
});

it('tells how much of the photos is on its way', async () => {
  await openAsk({ locale: 'en' });
  const gate = Promise.withResolvers<void>();
  store.answers = [{ ...created, when: gate.promise }];
  await fillIn();
  await page.setInputFiles('form [name="photos"]', [{ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(900_000, 7) }]);
  await page.getByText('a.jpg').waitFor();
  await send();
  await expect.poll(() => page.locator('[data-send]').innerText()).toBe('Sending… 100%');
  gate.resolve();
  await done();
});

it('says so with the app down and storage blocked, keeps what was typed, and sends it later', async () => {
  await openAsk({ customer });
  await page.evaluate(() => {
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: () => { throw new DOMException('blocked', 'SecurityError'); } });
  });
  store.answers = ['drop'];
  await fillIn();
  await field('order').selectOption('#1042');
  await send();
  await trouble();
  expect(await page.locator('[data-summary-text] p').allTextContents()).toEqual([words.ko.say.offline, words.ko.say.kept]);
  expect([await field('message').inputValue(), await field('order').inputValue()]).toEqual(['택배가 오지 않았어요.', '#1042']);
  store.answers = [created];
  await send();
  await done();
});

it('starts a form that comes into the page later, and sends it once', async () => {
  await openAsk();
  await live();
  await page.evaluate(() => {
    const root = document.querySelector('.mend-help')!;
    const later = new DOMParser().parseFromString(root.outerHTML.replaceAll('mend-ask-AbC1', 'mend-ask-later').replaceAll(/ is-(ready|live)/g, ''), 'text/html').body.firstElementChild!;
    for (const key of ['key', 'elapsed', 'work']) later.querySelector(`[type=hidden][name=${key}]`)?.remove();
    root.replaceWith(later);
    (window as unknown as { mendHelp(): void }).mendHelp();
  });
  store.answers = [created];
  await fillIn();
  await send();
  await done();
  expect(store.posts.map(({ accept, fields }) => [accept, fields.getAll('key').length])).toEqual([['application/json', 1]]);
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
