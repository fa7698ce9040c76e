import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { created, customer, done, field, fillIn, live, openAsk, send, trouble, words } from './ask-scene.ts';
import { page, store, withBrowser } from './with-browser.ts';

withBrowser();

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
    // Answers are looked for once typing pauses: that is other work, and over by then.
    await page.waitForFunction(() => 'mendFind' in window && new Promise((idle) => requestIdleCallback(() => idle(true))));
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
