import { describe, expect, it } from 'vitest';
import { created, errorOf, field, fillIn, focused, photo, promise, send, words } from './form-scene.ts';
import { open, page, store, withBrowser } from './with-browser.ts';

withBrowser();

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

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

it('hides the trap from people: not seen, not heard, not reached', async () => {
  await open();
  expect(await page.getByRole('textbox', { includeHidden: false }).evaluateAll((all) => all.map((one) => one.getAttribute('name')))).not.toContain('website');
  expect(await field('website').getAttribute('tabindex')).toBe('-1');
  const box = await page.locator('.mend-help__trap').boundingBox();
  expect(box?.width).toBe(1);
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
