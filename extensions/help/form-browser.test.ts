import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { wordsOf } from './render-block.ts';
import type { Answer } from './stand-in-store.ts';
import { askedOf, context, open, page, shifts, store, withBrowser } from './with-browser.ts';

const words = { ko: wordsOf('ko'), en: wordsOf('en') };
const promise = { text: '월요일 오후 3시까지 답변 드립니다.', at: '2026-11-23T06:00:00Z' };
const created: Answer = { status: 201, body: { ticket: { number: 12 }, promise, emailed: true } };
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

withBrowser();

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

  it('passes axe as it opens, with errors and after sending; nothing moves by itself', async () => {
    await open({ locale, width, settings: { intro: '<p>…</p>' } });
    expect(await findings()).toEqual([]);
    expect(await shifts()).toBe(0);
    await send();
    await page.waitForSelector('[data-summary]:not([hidden])');
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
  expect(await page.locator('[role=status]').evaluateAll((all) => all.map((one) => getComputedStyle(one).display))).toEqual(['block', 'block', 'block', 'block']);
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

it('asks the network for nothing before the shopper acts, and then for the form’s scripts alone', async () => {
  await open();
  await page.waitForLoadState('networkidle');
  expect(askedOf().sort()).toEqual(['/', '/assets/help.css', '/assets/help.js']);
  await field('message').focus();
  await page.waitForSelector('form.is-live');
  await field('message').fill('…');
  // What is written is looked for among the titles.
  await expect.poll(() => askedOf().slice(3).toSorted()).toEqual(['/assets/ask.js', '/assets/find.js']);
  await page.waitForLoadState('networkidle');
  expect(askedOf()).toHaveLength(5);
});

describe('without its script', () => {
  it('is an ordinary form without JavaScript: no key, no elapsed', async () => {
    await open({ javaScriptEnabled: false });
    expect(await page.locator('input[type="search"]').isVisible()).toBe(false);
    store.answers = [created];
    await fillIn();
    await Promise.all([page.waitForURL('**/apps/mend/tickets'), send()]);
    const [post] = store.posts;
    expect(post?.accept).toContain('text/html');
    expect([...(post?.fields.keys() ?? [])]).toEqual(['locale', 'name', 'email', 'topic', 'orderNumber', 'message', 'photos', 'website']);
  });

  it('is an ordinary form where the script does not come, and shows what was chosen', async () => {
    await open();
    await page.route('**/ask.js', (route) => route.abort());
    store.answers = [created];
    await fillIn();
    await page.waitForSelector('form.is-plain');
    expect(await field('photos').evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
    await Promise.all([page.waitForURL('**/apps/mend/tickets'), send()]);
    expect(store.posts.map(({ fields }) => fields.get('message'))).toEqual(['택배가 오지 않았어요.']);
  });

  it('sends what a browser filled in by itself only once the script is there', async () => {
    await open();
    store.answers = [created];
    await page.evaluate(() => {
      for (const [name, value] of Object.entries({ name: '김미나', email: 'mina@example.com', topic: 'other', message: '…' })) {
        (document.querySelector(`form [name="${name}"]`) as HTMLInputElement).value = value;
      }
    });
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    expect(store.posts.map(({ accept, fields }) => [accept, fields.has('key')])).toEqual([['application/json', true]]);
  });
});

describe('form', () => {
  it('takes a press into what is filled in for no vote of the help above it', async () => {
    await open({ customer: { name: '김미나', email: 'mina@example.com' } });
    for (const name of ['name', 'email']) await field(name).click();
    expect([await field('name').isVisible(), await field('email').isVisible(), store.signals]).toEqual([true, true, []]);
  });

  it('is walked and sent with the keyboard alone', async () => {
    await open({ store: {} });
    store.answers = [created];
    const walked = [];
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      walked.push(await focused());
      const name = await focused();
      const typed = ({ name: '김미나', email: 'mina@example.com', orderNumber: '#1042', message: '안녕하세요' } as Record<string, string>)[name ?? ''];
      if (typed) await page.keyboard.type(typed);
      // The first asks no photo.
      if (name === 'topic') for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    }
    expect(walked).toEqual(['Fieldcup', 'name', 'email', 'topic', 'orderNumber', 'message', 'photos', words.ko.ask.say.send]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-done]:not([hidden])');
    expect(await focused()).toBe(words.ko.ask.done.heading);
    expect(store.posts[0]?.fields.get('topic')).toBe('lost_parcel');
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
      [words.ko.ask.done.heading, '접수번호 12', promise.text, words.ko.ask.say.emailed.replace('{email}', 'mina@example.com')].join('\n\n'));
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await focused()).toBe(words.ko.ask.done.heading);
    const [post] = store.posts;
    expect(post).toMatchObject({ path: '/apps/mend/tickets', accept: 'application/json' });
    const { key, elapsed, photos, ...rest } = Object.fromEntries(post?.fields ?? []);
    expect(rest).toEqual({ locale: 'ko', name: '김미나', email: 'mina@example.com', topic: 'lost_parcel', orderNumber: '#1042', message: '택배가 오지 않았어요.', website: '', work: '' });
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
    expect(await page.locator('[data-done]').innerText()).toBe(`${words.en.ask.done.heading}\n\nYour reference: 7`);
  });

  it('sends once when pressed twice', async () => {
    await open();
    const gate = Promise.withResolvers<void>();
    store.answers = [{ ...created, when: gate.promise }];
    await fillIn();
    await send();
    await page.waitForSelector('[data-send][aria-disabled="true"]');
    // With how much has gone, once the browser has told of it.
    expect([words.ko.ask.say.sending, `${words.ko.ask.say.sending} 100%`]).toContain(await page.locator('[data-send]').innerText());
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
      [words.ko.ask.say.name, words.ko.ask.say.topic, words.ko.ask.say.message, words.ko.ask.say.email_form].sort((one, other) => order(one) - order(other)));
    await page.locator('[data-summary] a').first().click();
    expect(await focused()).toBe('name');
    await page.keyboard.type('김');
    expect(await errorOf('name').isVisible()).toBe(false);
    expect(await field('name').getAttribute('aria-invalid')).toBeNull();
    expect(await errorOf('email').textContent()).toBe(words.ko.ask.say.email_form);
    const summary = page.locator('[data-summary]');
    expect(await summary.locator('a:visible').count()).toBe(3);
    await field('email').fill('mina@e');
    expect(await errorOf('email').textContent()).toBe(words.ko.ask.say.email_form);
    await field('email').fill('');
    expect(await summary.getByText(words.ko.ask.say.email, { exact: true }).isVisible()).toBe(true);
    await fillIn();
    expect(await page.locator('[aria-invalid]').count()).toBe(0);
    expect(await summary.isVisible()).toBe(false);

    function order(text: string): number {
      return [words.ko.ask.say.name, words.ko.ask.say.topic, words.ko.ask.say.message, words.ko.ask.say.email_form].indexOf(text);
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
    [{ status: 429, body: { error: '잠시 뒤에 다시 보내 주세요.', retryAfter: 30 } }, [words.ko.ask.say.busy, '약 30초 뒤에 보내실 수 있습니다.', words.ko.ask.say.kept]],
    [{ status: 429, body: null }, [words.ko.ask.say.busy, words.ko.ask.say.kept]],
    [{ status: 429, body: { retryAfter: 600 } }, [words.ko.ask.say.busy, '약 10분 뒤에 보내실 수 있습니다.', words.ko.ask.say.kept]],
    [{ status: 500, body: '<h1>oops</h1>' }, [words.ko.ask.say.trouble, words.ko.ask.say.kept]],
    [{ status: 200, body: 'a page, not an answer' }, [words.ko.ask.say.trouble, words.ko.ask.say.kept]],
    ['drop' as const, [words.ko.ask.say.offline, words.ko.ask.say.kept]],
  ])('keeps everything and says what to do: %j', async (answer, lines) => {
    await open();
    store.answers = [answer];
    await fillIn();
    await send();
    await page.waitForSelector('[data-summary]:not([hidden])');
    expect(await page.locator('[data-summary-title]').textContent()).toBe(words.ko.ask.say.not_sent);
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
    expect(await errorOf('photos').textContent()).toBe(words.ko.ask.say.too_large);
  });
});

describe('photos', () => {
  const listed = () => page.locator('[data-photos] li').evaluateAll((all) => all.map((one) => one.firstChild?.textContent));

  it('takes six, refuses a seventh, too large ones and other files, and says why', async () => {
    await open();
    const choose = (files: ReturnType<typeof photo>[]) => page.setInputFiles('form [name="photos"]', files);
    await choose([photo('a.jpg'), photo('b.gif', 10, 'image/gif')]);
    await errorOf('photos').waitFor();
    expect(await errorOf('photos').textContent()).toBe(words.ko.ask.say.photos_kind.replace('{name}', 'b.gif'));
    await choose([photo('big.png', 5 * 1024 * 1024 + 1, 'image/png'), photo('empty.jpg', 0)]);
    await errorOf('photos').waitFor();
    expect(await errorOf('photos').textContent()).toBe(words.ko.ask.say.photos_big.replace('{name}', 'big.png'));
    expect(await listed()).toEqual(['a.jpg']);
    await choose([photo('c.jpg'), photo('d.webp', 10, 'image/webp'), photo('e.jpg'), photo('f.jpg'), photo('g.jpg'), photo('h.jpg')]);
    expect(await errorOf('photos').textContent()).toBe(words.ko.ask.say.photos_many);
    expect(await listed()).toEqual(['a.jpg', 'c.jpg', 'd.webp', 'e.jpg', 'f.jpg', 'g.jpg']);
  });

  it('makes a phone’s photo small enough, upright and without its place, and asks nobody for it', async () => {
    await open();
    const large = await phonePhoto();
    expect(large.length).toBeGreaterThan(5 * 1024 * 1024);
    await page.setInputFiles('form [name="photos"]', [{ name: 'IMG_0042.JPEG', mimeType: 'image/jpeg', buffer: large }, photo('b.jpg')]);
    await page.getByText('b.jpg').waitFor();
    expect(await listed()).toEqual(['IMG_0042.jpg', 'b.jpg']);
    expect(askedOf().sort()).toEqual(['/', '/assets/ask.js', '/assets/help.css', '/assets/help.js']);
    store.answers = [created];
    await fillIn();
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    const sent = Buffer.from(await (store.posts[0]!.fields.getAll('photos')[0] as File).arrayBuffer());
    expect(sent.length).toBeLessThan(5 * 1024 * 1024);
    expect(sent.toString('latin1')).not.toMatch(/Exif|37\.5665/);
    const [width, height, top, bottom] = await seenIn(sent);
    expect([height, width! < height!, top, bottom]).toEqual([2048, true, 'red', 'blue']);
  });

  it('sends HEIC as JPEG where the browser can read it, and says what could not be kept', async () => {
    await open();
    // As Safari would: this browser knows no HEIC.
    await page.evaluate(() => {
      const real = window.createImageBitmap;
      Object.assign(window, { createImageBitmap: () => real(new ImageData(40, 30)) });
    });
    await page.setInputFiles('form [name="photos"]', [photo('IMG_7.HEIC', 20, '')]);
    await page.getByText('IMG_7.jpg').waitFor();
    store.answers = [{ ...created, body: { ...(created.body as object), note: 'IMG_7.jpg 사진을 저장하지 못했습니다.' } }];
    await fillIn();
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    const sent = store.posts[0]!.fields.getAll('photos')[0] as File;
    expect([sent.name, Buffer.from(await sent.arrayBuffer()).subarray(0, 3).toString('hex')]).toEqual(['IMG_7.jpg', 'ffd8ff']);
    expect(await page.locator('[data-done-email]').textContent()).toMatch(/저장하지 못했습니다/);
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
    expect(await listed()).toEqual([words.ko.ask.say.preparing]);
    await send();
    expect(await page.locator('[data-send]').innerText()).toBe(words.ko.ask.say.sending);
    await pass();
    await page.waitForSelector('[data-summary]:not([hidden])');
    expect(store.posts).toHaveLength(0);
    expect(await errorOf('photos').textContent()).toBe(words.ko.ask.say.photos_big.replace('{name}', 'odd.heic'));
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
  // Exif that says: turned a quarter (6), and nothing else.
  const turned = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010006000000000000', 'hex');
  return Buffer.concat([bytes.subarray(0, 2), turned, place, bytes.subarray(2)]);
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
