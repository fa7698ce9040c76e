import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orientationSegment } from '#app/domain/channels/storefront/exif-orientation.ts';
import { faqSample } from './faq-sample.ts';
import { openBrowser } from './open-browser.ts';
import { extensionFile, renderPage, type BlockOptions } from './render-block.ts';
import { openStore, type Answer, type Store } from './stand-in-store.ts';

const words = { ko: JSON.parse(extensionFile('locales/ko.json')), en: JSON.parse(extensionFile('locales/en.default.json')) };
const promise = { text: '월요일 오후 3시까지 답변 드립니다.', at: '2026-11-23T06:00:00Z' };
const created: Answer = { status: 201, body: { ticket: { number: 12 }, promise, emailed: true } };
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let browser: Browser;
let store: Store;
let context: BrowserContext;
let page: Page;
let failures: string[];

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
  store.answers = [];
  failures = [];
});

afterEach(async () => {
  await context?.close();
  expect(failures).toEqual([]);
});

async function open(options: Partial<BlockOptions> & { width?: number; css?: string; javaScriptEnabled?: boolean } = {}): Promise<void> {
  const { width = 1280, javaScriptEnabled = true, ...block } = options;
  store.page = await renderPage({ locale: 'ko', faq: faqSample, ...block });
  context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled, reducedMotion: 'reduce' });
  page = await context.newPage();
  page.on('pageerror', (error) => failures.push(String(error)));
  if (javaScriptEnabled) await page.addInitScript(watchShifts);
  await page.goto(store.origin);
  if (javaScriptEnabled) await page.waitForSelector('.mend-help.is-ready');
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
const shifts = () =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const seen = window as unknown as { shift: number };
    const sum = seen.shift;
    seen.shift = 0;
    return sum;
  });

const field = (name: string) => page.locator(`form [name="${name}"]`);
const errorOf = (name: string) => page.locator(`[id="mend-help-AbC1-${name}-error"]`);
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent?.trim());
const send = () => page.click('[data-send]');

async function fillIn(): Promise<void> {
  await field('name').fill('김미나');
  await field('email').fill('mina@example.com');
  await field('topic').selectOption('lost_parcel');
  await field('orderNumber').fill('#1042');
  await field('message').fill('택배가 오지 않았어요.');
}

const photo = (name: string, bytes = 2000, mimeType = 'image/jpeg') => ({ name, mimeType, buffer: Buffer.alloc(bytes, 7) });

describe.each([['ko', 1280], ['ko', 390], ['en', 1280], ['en', 390], ['ko', 320]] as const)('%s at %i', (locale, width) => {
  const findings = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);

  it('passes axe as it opens, with articles open, with errors and after sending; nothing moves by itself', async () => {
    await open({ locale, width, settings: { intro: '<p>…</p>' } });
    expect(await findings()).toEqual([]);
    expect(await shifts()).toBe(0);
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.locator('input[type="search"]').fill('zzz');
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent);
    await page.locator('input[type="search"]').fill('');
    await send();
    expect(await page.locator('[aria-invalid]').count()).toBe(4);
    // What moved until here was asked for, however late a busy machine painted it.
    await shifts();
    expect(await findings()).toEqual([]);
    expect(await shifts()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    store.answers = [created];
    await fillIn();
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    expect(await findings()).toEqual([]);
  });

  it('has targets of at least 44 px', async () => {
    await open({ locale, width });
    await page.setInputFiles('form [name="photos"]', [photo('a.jpg')]);
    const small = await page.locator('summary, button, select, input:not([type=hidden]):not([name=website]), textarea').evaluateAll((all) =>
      all.map((one) => ({ html: one.outerHTML.slice(0, 60), height: one.getBoundingClientRect().height })).filter(({ height }) => height < 44));
    expect(small).toEqual([]);
  });
});

it('keeps its contrast on a dark theme', async () => {
  await open({ css: 'body { background: #15181c; color: #e8e6e1 }' });
  await send();
  const { violations, passes } = await new AxeBuilder({ page }).include('.mend-help').withRules(['color-contrast']).analyze();
  expect(violations).toEqual([]);
  expect(passes.length).toBe(1);
});

it('holds its size and its live regions on themes with a 10 px rem that hide what is empty', async () => {
  await open({ css: 'html { font-size: 62.5% } body { font-size: 1.5rem } p:empty, div:empty, ul:empty { display: none }' });
  const sizes = await page.locator('.mend-help :is(h2, h3, h4, p, label, summary, input:not([type=hidden]), button):visible').evaluateAll((all) =>
    all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
  expect(await page.locator('[role=status]').evaluateAll((all) => all.map((one) => getComputedStyle(one).display))).toEqual(['block', 'block']);
});

it('stays usable on a theme that resets, hides, floats and colours bare labels and controls', async () => {
  const css = `
    input, textarea, select, button { all: unset; display: none; }
    input[type="text"], input[type="email"], input[type="search"], textarea, select { visibility: hidden; opacity: 0.2; width: 90px; max-width: 20rem; height: 20px; background: #222; color: #222; text-transform: uppercase; }
    button[type="submit"] { background: #c00; color: #c00; height: 20px; }
    label { position: absolute; opacity: 0; pointer-events: none; } form { display: flex; max-width: 300px; text-align: center; } section { display: flex; }
    * { line-height: 3; outline: none; } ul li { float: left; margin: 0 0 3em; } summary::before { content: "+"; } *:focus-visible { outline: none; }`;
  const boxes = () => page.locator('.mend-help :is(label, input, select, textarea, button, summary):visible').evaluateAll((all) =>
    all.filter((one) => !one.closest('.mend-help__trap')).map((one) => {
      const { x, y, width } = one.getBoundingClientRect();
      const { visibility, opacity, position, color, textTransform } = getComputedStyle(one);
      return [one.outerHTML.slice(0, 60), Math.round(x), Math.round(width), visibility, opacity, position, color, textTransform, Math.round(y) > 0];
    }));
  await open();
  const plain = await boxes();
  await context.close();
  await open({ css });
  expect(await boxes()).toEqual(plain);
  await field('name').focus();
  expect(await field('name').evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
});

it('asks the network for nothing before the shopper acts', async () => {
  await open();
  await page.locator('input[type="search"]').fill('배송');
  await page.locator('summary:visible').first().click();
  await field('message').fill('…');
  expect(store.asked.filter((path) => path !== '/favicon.ico').sort()).toEqual(['/', '/assets/help.css', '/assets/help.js']);
});

describe('without JavaScript', () => {
  it('shows the articles, no filter, and posts an ordinary form without key and elapsed', async () => {
    await open({ javaScriptEnabled: false });
    await page.locator('summary').first().click();
    expect(await page.locator('.mend-help__answer').first().isVisible()).toBe(true);
    expect(await page.locator('input[type="search"]').isVisible()).toBe(false);
    store.answers = [created];
    await fillIn();
    await Promise.all([page.waitForURL('**/apps/mend/tickets'), send()]);
    const [post] = store.posts;
    expect(post?.accept).toContain('text/html');
    expect([...(post?.fields.keys() ?? [])]).toEqual(['locale', 'name', 'email', 'topic', 'orderNumber', 'message', 'photos', 'website']);
  });
});

describe('filter', () => {
  const shown = () => page.locator('details:visible summary').allTextContents();
  const search = (text: string) => page.locator('input[type="search"]').fill(text);

  it('finds words, parts of words, half-typed syllables and words with a particle, spaces aside', async () => {
    await open();
    for (const [text, titles] of [
      ['환불', ['환불은 언제 되나요?']],
      ['포장', ['선물 포장이 되나요?']],
      ['배송지', ['배송지를 바꾸고 싶어요']],
      ['반ㅍ', ['교환이나 반품은 어떻게 하나요?', '환불은 언제 되나요?']],
      ['교호', ['교환이나 반품은 어떻게 하나요?']],
      ['계좌이체로', ['어떤 방법으로 결제할 수 있나요?']],
      ['반품이 왕복', ['교환이나 반품은 어떻게 하나요?']],
    ] as const) {
      await search(text);
      expect(await shown(), text).toEqual(titles);
    }
    await search('');
    expect(await shown()).toHaveLength(6);
    expect(await page.locator('h4:visible').allTextContents()).toEqual(['배송', '교환·반품', '결제', '그 밖의 질문']);
  });

  it('stays with a word through every key pressed on the way to it', async () => {
    await open();
    for (const text of ['ㅂ', '배', '뱃', '배소', '배송']) {
      await search(text);
      expect(await shown(), text).toContain('배송지를 바꾸고 싶어요');
    }
  });

  it('says how many it found, once typing has paused, and hides topics left empty', async () => {
    await open({ locale: 'en' });
    const status = page.locator('[data-count]');
    await search('REFUND');
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent);
    expect(await status.textContent()).toBe(words.en.faq.found_one);
    expect(await page.locator('h4:visible').allTextContents()).toEqual(['Returns and exchanges']);
    await search('when');
    await page.waitForFunction((text) => document.querySelector('[data-count]')?.textContent === text, '2 answers found.');
    await search('zzz');
    await page.waitForFunction((text) => document.querySelector('[data-count]')?.textContent === text, words.en.faq.found_none);
    expect(await shown()).toEqual([]);
  });
});

describe('form', () => {
  it('is walked and sent with the keyboard alone', async () => {
    await open({ faq: { ...faqSample, locales: { ko: [], en: [] } } });
    store.answers = [created];
    const walked = [];
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      walked.push(await focused());
      const name = await focused();
      const typed = ({ name: '김미나', email: 'mina@example.com', orderNumber: '#1042', message: '안녕하세요' } as Record<string, string>)[name ?? ''];
      if (typed) await page.keyboard.type(typed);
      if (name === 'topic') await page.keyboard.press('ArrowDown');
    }
    expect(walked).toEqual(['Fieldcup', 'name', 'email', 'topic', 'orderNumber', 'message', 'photos', words.ko.form.send]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-done]:not([hidden])');
    expect(await focused()).toBe(words.ko.done.heading);
    expect(store.posts[0]?.fields.get('topic')).toBe('late_parcel');
  });

  it('sends every field once, with key and time, and shows what the shop answered (201)', async () => {
    await open();
    store.answers = [created];
    await fillIn();
    await page.setInputFiles('form [name="photos"]', [photo('a.jpg'), photo('b.heic', 10, '')]);
    await page.setInputFiles('form [name="photos"]', [photo('c.png', 10, 'image/png')]);
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    expect(await page.locator('[data-done]').innerText()).toBe(
      [words.ko.done.heading, '접수번호 12', promise.text, words.ko.done.emailed.replace('{email}', 'mina@example.com')].join('\n\n'));
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await focused()).toBe(words.ko.done.heading);
    const [post] = store.posts;
    expect(post).toMatchObject({ path: '/apps/mend/tickets', accept: 'application/json' });
    const { key, elapsed, photos, ...rest } = Object.fromEntries(post?.fields ?? []);
    expect(rest).toEqual({ locale: 'ko', name: '김미나', email: 'mina@example.com', topic: 'lost_parcel', orderNumber: '#1042', message: '택배가 오지 않았어요.', website: '' });
    expect(key).toMatch(uuid);
    expect(Number(elapsed)).toBeGreaterThan(0);
    expect(photos).toBeDefined();
    expect(post?.fields.getAll('photos').map((file) => (file as File).name)).toEqual(['a.jpg', 'b.heic', 'c.png']);
  });

  it('leaves out promise and mail when the shop answered without them (200)', async () => {
    await open({ locale: 'en' });
    store.answers = [{ status: 200, body: { ticket: { number: 7 }, emailed: false } }];
    await fillIn();
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    expect(await page.locator('[data-done]').innerText()).toBe(`${words.en.done.heading}\n\nYour reference: 7`);
  });

  it('sends once when pressed twice', async () => {
    await open();
    const gate = Promise.withResolvers<void>();
    store.answers = [{ ...created, when: gate.promise }];
    await fillIn();
    await send();
    await page.waitForSelector('[data-send][aria-disabled="true"]');
    expect(await page.locator('[data-send]').innerText()).toBe(words.ko.form.sending);
    // `force`: Playwright itself would wait for the button to be pressable again, as people do not.
    await page.click('[data-send]', { force: true });
    await page.keyboard.press('Enter');
    gate.resolve();
    await page.waitForSelector('[data-done]:not([hidden])');
    expect(store.posts).toHaveLength(1);
  });

  it('checks what the shop would check, asks nothing of it, and leads to the fields', async () => {
    await open();
    await field('email').fill('mina@');
    await send();
    expect(store.posts).toHaveLength(0);
    expect(await page.locator('[data-summary]').evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await page.locator('[data-summary] a').allTextContents()).toEqual(
      [words.ko.errors.name, words.ko.errors.topic, words.ko.errors.message, words.ko.errors.email_form].sort((one, other) => order(one) - order(other)));
    await page.locator('[data-summary] a').first().click();
    expect(await focused()).toBe('name');
    await page.keyboard.type('김');
    expect(await errorOf('name').isVisible()).toBe(false);
    expect(await field('name').getAttribute('aria-invalid')).toBeNull();
    expect(await errorOf('email').textContent()).toBe(words.ko.errors.email_form);
    const summary = page.locator('[data-summary]');
    expect(await summary.locator('a:visible').count()).toBe(3);
    await field('email').fill('mina@e');
    expect(await errorOf('email').textContent()).toBe(words.ko.errors.email_form);
    await field('email').fill('');
    expect(await summary.getByText(words.ko.errors.email, { exact: true }).isVisible()).toBe(true);
    await fillIn();
    expect(await page.locator('[aria-invalid]').count()).toBe(0);
    expect(await summary.isVisible()).toBe(false);

    function order(text: string): number {
      return [words.ko.errors.name, words.ko.errors.topic, words.ko.errors.message, words.ko.errors.email_form].indexOf(text);
    }
  });

  it('puts the shop’s messages beside their fields and keeps all that was typed (422)', async () => {
    await open();
    store.answers = [{ status: 422, body: { errors: { orderNumber: '<b>이 번호</b>를 확인해 주세요.', form: '다시 확인해 주세요.' } } }, created];
    await fillIn();
    await page.setInputFiles('form [name="photos"]', [photo('a.jpg')]);
    await send();
    await page.waitForSelector('[data-summary]:not([hidden])');
    expect(await errorOf('orderNumber').textContent()).toBe('<b>이 번호</b>를 확인해 주세요.');
    expect(await field('orderNumber').getAttribute('aria-invalid')).toBe('true');
    expect(await field('orderNumber').getAttribute('aria-describedby')).toContain(await errorOf('orderNumber').getAttribute('id'));
    expect(await page.locator('[data-summary] li').allTextContents()).toEqual(['<b>이 번호</b>를 확인해 주세요.', '다시 확인해 주세요.']);
    expect(await field('message').inputValue()).toBe('택배가 오지 않았어요.');
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    expect(store.posts.map((post) => post.fields.get('key'))).toEqual([store.posts[0]?.fields.get('key'), store.posts[0]?.fields.get('key')]);
    expect(store.posts[1]?.fields.getAll('photos')).toHaveLength(1);
  });

  it.each([
    [{ status: 429, body: { error: '잠시 뒤에 다시 보내 주세요.', retryAfter: 30 } }, [words.ko.errors.busy, '약 30초 뒤에 보내실 수 있습니다.', words.ko.errors.kept]],
    [{ status: 429, body: null }, [words.ko.errors.busy, words.ko.errors.kept]],
    [{ status: 429, body: { retryAfter: 600 } }, [words.ko.errors.busy, '약 10분 뒤에 보내실 수 있습니다.', words.ko.errors.kept]],
    [{ status: 500, body: '<h1>oops</h1>' }, [words.ko.errors.trouble, words.ko.errors.kept]],
    [{ status: 200, body: 'a page, not an answer' }, [words.ko.errors.trouble, words.ko.errors.kept]],
    ['drop' as const, [words.ko.errors.offline, words.ko.errors.kept]],
  ])('keeps everything and says what to do: %j', async (answer, lines) => {
    await open();
    store.answers = [answer];
    await fillIn();
    await send();
    await page.waitForSelector('[data-summary]:not([hidden])');
    expect(await page.locator('[data-summary-title]').textContent()).toBe(words.ko.errors.not_sent);
    expect(await page.locator('[data-summary-text] p').allTextContents()).toEqual(lines);
    expect(await page.locator('[data-summary]').evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await field('message').inputValue()).toBe('택배가 오지 않았어요.');
    store.answers = [created];
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    // A browser repeats a dropped post by itself, so there may be more than two.
    expect(store.posts.length).toBeGreaterThan(1);
    expect(new Set(store.posts.map((post) => post.fields.get('key'))).size).toBe(1);
  });

  it('takes a new key when the text changed after an attempt whose end is unknown', async () => {
    await open();
    store.answers = [{ status: 500, body: null }, created];
    await fillIn();
    await send();
    await page.waitForSelector('[data-summary]:not([hidden])');
    await field('message').fill('택배가 오지 않았어요. 급합니다.');
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    const [first, second] = store.posts.map((post) => post.fields.get('key'));
    expect(second).toMatch(uuid);
    expect(second).not.toBe(first);
  });

  it('names the photos when the whole was too large (413)', async () => {
    await open();
    store.answers = [{ status: 413, body: null }];
    await fillIn();
    await send();
    await page.waitForSelector('[data-summary]:not([hidden])');
    expect(await errorOf('photos').textContent()).toBe(words.ko.errors.too_large);
  });
});

describe('photos', () => {
  const listed = () => page.locator('[data-photos] li').evaluateAll((all) => all.map((one) => one.firstChild?.textContent));

  it('takes four, refuses a fifth, too large ones and other files, and says why', async () => {
    await open();
    const choose = (files: ReturnType<typeof photo>[]) => page.setInputFiles('form [name="photos"]', files);
    await choose([photo('a.jpg'), photo('b.gif', 10, 'image/gif')]);
    expect(await errorOf('photos').textContent()).toBe(words.ko.errors.photos_kind.replace('{name}', 'b.gif'));
    await choose([photo('big.png', 5 * 1024 * 1024 + 1, 'image/png'), photo('empty.jpg', 0)]);
    await errorOf('photos').waitFor();
    expect(await errorOf('photos').textContent()).toBe(words.ko.errors.photos_big.replace('{name}', 'big.png'));
    expect(await listed()).toEqual(['a.jpg']);
    await choose([photo('c.jpg'), photo('d.webp', 10, 'image/webp'), photo('e.jpg'), photo('f.jpg')]);
    expect(await errorOf('photos').textContent()).toBe(words.ko.errors.photos_many);
    expect(await listed()).toEqual(['a.jpg', 'c.jpg', 'd.webp', 'e.jpg']);
  });

  it('makes a phone’s photo small enough, upright and without its place, and asks nobody for it', async () => {
    await open();
    const large = await phonePhoto();
    expect(large.length).toBeGreaterThan(5 * 1024 * 1024);
    await page.setInputFiles('form [name="photos"]', [{ name: 'IMG_0042.JPEG', mimeType: 'image/jpeg', buffer: large }, photo('b.jpg')]);
    await page.getByText('b.jpg').waitFor();
    expect(await listed()).toEqual(['IMG_0042.jpg', 'b.jpg']);
    expect(store.asked.filter((path) => path !== '/favicon.ico').sort()).toEqual(['/', '/assets/help.css', '/assets/help.js']);
    store.answers = [created];
    await fillIn();
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    const sent = Buffer.from(await (store.posts[0]!.fields.getAll('photos')[0] as File).arrayBuffer());
    expect(sent.length).toBeLessThan(5 * 1024 * 1024);
    expect(sent.toString('latin1')).not.toMatch(/Exif|37\.5665/);
    const [width, height, top, bottom] = await seenIn(sent);
    expect([height, width! < height!, top, bottom]).toEqual([2560, true, 'red', 'blue']);
  });

  it('waits with sending for a photo that is being prepared, and does not send without one that it then refuses', async () => {
    await open();
    await fillIn();
    const large = await phonePhoto();
    store.answers = [created];
    await page.evaluate(() => {
      const real = window.createImageBitmap;
      const gate = Promise.withResolvers<void>();
      Object.assign(window, { gate, createImageBitmap: (file: Blob) => gate.promise.then(() => real(file)) });
    });
    const pass = () => page.evaluate(() => (window as unknown as { gate: PromiseWithResolvers<void> }).gate.resolve());
    await page.setInputFiles('form [name="photos"]', [photo('odd.heic', 6 << 20, ''), { name: 'a.jpg', mimeType: 'image/jpeg', buffer: large }]);
    expect(await listed()).toEqual([words.ko.form.preparing]);
    await send();
    expect(await page.locator('[data-send]').innerText()).toBe(words.ko.form.sending);
    await pass();
    await page.waitForSelector('[data-summary]:not([hidden])');
    expect(store.posts).toHaveLength(0);
    expect(await errorOf('photos').textContent()).toBe(words.ko.errors.photos_big.replace('{name}', 'odd.heic'));
    expect(await listed()).toEqual(['a.jpg']);
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    expect(store.posts.map((post) => post.fields.getAll('photos').length)).toEqual([1]);
  });

  it('takes one out again, and the focus does not get lost', async () => {
    await open({ locale: 'en' });
    await page.setInputFiles('form [name="photos"]', [photo('a.jpg'), photo('b.jpg')]);
    await page.getByRole('button', { name: 'Remove a.jpg' }).click();
    expect(await listed()).toEqual(['b.jpg']);
    expect(await focused()).toBe('photos');
    store.answers = [created];
    await fillIn();
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    expect(store.posts[0]?.fields.getAll('photos').map((file) => (file as File).name)).toEqual(['b.jpg']);
  });
});

/** Over 5 MB of noise as a phone held upright stores it: lying on its side, with which way is up and the place. Red at the top, blue below. */
async function phonePhoto(): Promise<Buffer> {
  const drawn = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2800, height: 2100 });
    const pen = canvas.getContext('2d')!;
    const image = pen.createImageData(2800, 2100);
    const words = new Uint32Array(image.data.buffer);
    for (let at = 0; at < words.length; at++) words[at] = 0xff000000 + (at % 2800 < 1400 ? 200 : 200 << 16) + (Math.random() * 0x3f3f3f & 0x3f3f3f);
    pen.putImageData(image, 0, 0);
    return canvas.toDataURL('image/jpeg', 1).split(',')[1]!;
  });
  const bytes = Buffer.from(drawn, 'base64');
  const place = Buffer.from('\xff\xfe\0\x11place 37.5665,1', 'latin1');
  return Buffer.concat([bytes.subarray(0, 2), orientationSegment(6), place, bytes.subarray(2)]);
}

/** Width, height, and the colours at the top and at the bottom, as a browser draws a picture. */
function seenIn(bytes: Buffer) {
  return page.evaluate(async (text) => {
    const image = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${text}`)).blob());
    const pen = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const colour = (y: number) => {
      const [red, , blue] = pen.getImageData(image.width / 2, y, 1, 1).data;
      return red! > blue! ? 'red' : 'blue';
    };
    return [image.width, image.height, colour(10), colour(image.height - 10)] as const;
  }, bytes.toString('base64'));
}

it('hides the trap from people: not seen, not heard, not reached', async () => {
  await open();
  expect(await page.getByRole('textbox', { includeHidden: false }).evaluateAll((all) => all.map((one) => one.getAttribute('name')))).not.toContain('website');
  expect(await field('website').getAttribute('tabindex')).toBe('-1');
  const box = await page.locator('.mend-help__trap').boundingBox();
  expect(box?.width).toBe(1);
});
