import { expect, it } from 'vitest';
import { app, begin, HOURS, look, message, news, OPEN, openPage, press, taken } from './chat-scene.ts';
import { wordsOf } from './render-block.ts';
import { page, withBrowser } from './with-browser.ts';

// A chat that has begun: what is written and read in it, on this page and the next, and its end.

withBrowser();

it('does not read for whoever closed it, says that there is an answer, and goes on when it is opened', async () => {
  await openPage({ chat: { spans: OPEN(), hours: HOURS } }, { locale: 'ko' });
  app.said = [message('1', 'me', '네')];
  app.replies = { chats: [() => ({ status: 201, body: news({ next: 1 }) })], 'thread/news': [() => { app.said = [message('1', 'me', '네'), message('2', 'shop', '안녕하세요')]; return { body: news({ next: 60 }) }; }] };
  await begin();
  await page.waitForSelector('[data-live]:not([hidden])');
  await page.keyboard.press('Escape');
  await page.locator('.mend-chat__open span').waitFor({ state: 'visible' });
  expect(app.told.at(-1)!.body['read']).toBe(false);
  await press();
  await page.getByText('안녕하세요').waitFor();
  await expect.poll(() => app.told.at(-1)!.body).toMatchObject({ read: true, cursor: 'c2' });
  // On the next page it goes on, too. Only the button stands there: it says so of an answer that nobody has read, and of no other.
  await page.reload();
  await taken();
  expect(await page.locator('.mend-chat__open span').isHidden()).toBe(true);
  app.said = [...app.said, message('3', 'shop', '내일 도착합니다')];
  app.replies['thread/news'] = [() => ({ body: news({ next: 60 }) })];
  await taken();
  await page.locator('.mend-chat__open span').waitFor({ state: 'visible' });
});

it('tells what was read from what was not where the browser keeps nothing', async () => {
  await openPage({ chat: { spans: OPEN(), hours: HOURS } }, { locale: 'ko' });
  await page.addInitScript(() => Object.defineProperty(window, 'sessionStorage', { get: (): never => { throw new DOMException('refused', 'SecurityError'); } }));
  await page.reload();
  app.said = [message('1', 'me', '네'), message('2', 'shop', '안녕하세요')];
  app.replies = { chats: [() => ({ status: 201, body: news({ next: 60 }) })], 'thread/news': [() => ({ body: news({ next: 60 }) })] };
  await begin();
  await page.getByText('안녕하세요').waitFor();
  await page.keyboard.press('Escape');
  await taken();
  expect(await page.locator('.mend-chat__open span').isHidden()).toBe(true);
  app.said = [...app.said, message('3', 'shop', '내일 도착합니다')];
  // A question that was on its way already knows nothing of it.
  await taken();
  await page.locator('.mend-chat__open span').waitFor({ state: 'visible' });
});

it('counts an answer as read that came while its page was behind another, once it is before', async () => {
  await openPage({ chat: { spans: OPEN(), hours: HOURS } }, { locale: 'ko' });
  app.said = [message('1', 'me', '네')];
  app.replies = { chats: [() => ({ status: 201, body: news({ next: 60 }) })], 'thread/news': [() => ({ body: news({ next: 60, view: null }) })] };
  await begin();
  await page.waitForSelector('[data-live]:not([hidden])');
  const turn = (hidden: boolean) => page.evaluate((now) => Object.defineProperty(document, 'hidden', { value: now, configurable: true }), hidden);
  await turn(true);
  app.said = [...app.said, message('2', 'shop', '안녕하세요')];
  app.replies['thread/news'] = [() => ({ body: news({ next: 60 }) }), () => ({ body: news({ next: 60, view: null }) })];
  await look();
  await page.locator('.mend-chat__open span').waitFor({ state: 'visible' });
  await turn(false);
  await look();
  await page.locator('.mend-chat__open span').waitFor({ state: 'hidden' });
});

it('leaves what is written while a message is on its way, and sends it as another one', async () => {
  await openPage({ chat: { spans: OPEN(), hours: HOURS } }, { locale: 'ko' });
  let arrive = () => {};
  const late = (...texts: string[]) => async () => {
    await new Promise<void>((resolve) => (arrive = resolve));
    app.said = [...app.said, ...texts.map((text) => message(text, 'me', text))];
    return { status: 201, body: news({ next: 60 }) };
  };
  app.replies = { chats: [late('처음')], 'thread/replies': [late('하나'), late('둘'), late('셋')], 'thread/news': [() => ({ body: news({ view: null, next: 60 }) })] };
  const [first, field] = [page.locator('[data-form=start] [name=message]'), page.locator('[data-form=say] textarea')];
  const posts = (path: string) => app.told.filter((one) => one.path === path);
  const sendNext = async (count: number) => {
    await page.click('[data-form=say] button');
    await expect.poll(() => posts('thread/replies').length).toBe(count);
  };
  const lines = (count: number) => expect.poll(() => page.locator('[data-log] p').count()).toBe(count);
  await begin();
  await expect.poll(() => posts('chats').length).toBe(1);
  await first.fill('하나');
  arrive();
  await lines(1);
  // The chat goes on in its own field.
  expect(await field.inputValue()).toBe('하나');
  expect([await first.inputValue(), await page.inputValue('[data-form=start] [name=email]')]).toEqual(['', '']);
  await sendNext(1);
  await field.fill('둘');
  arrive();
  await lines(2);
  expect(await field.inputValue()).toBe('둘');
  await sendNext(2);
  // Begun and taken back, it is what was sent.
  await field.fill('둘, 그리고');
  await field.fill('둘');
  arrive();
  await lines(3);
  expect(await field.inputValue()).toBe('');
  const keys = app.told.flatMap(({ path, body }) => (path === 'thread/news' ? [] : [body['key']]));
  expect([keys.length, new Set(keys).size]).toEqual([3, 3]);
  expect(posts('thread/replies').map(({ body }) => body['text'])).toEqual(['하나', '둘']);
});

it('says once that an answer is being written, and once more each time a message could not be sent', async () => {
  await openPage({ chat: { spans: OPEN(), hours: HOURS } }, { locale: 'ko' });
  app.said = [message('1', 'me', '네')];
  app.replies = { chats: [null, null, { status: 201, body: news({ next: 0.1 }) }], 'thread/news': [() => ({ body: news({ view: null, typing: true, next: 0.1 }) })] };
  await press();
  await page.evaluate(() => {
    const spoken: string[] = ((window as unknown as { spoken: string[] }).spoken = []);
    for (const name of ['typing', 'trouble']) {
      const place = document.querySelector(`dialog [data-${name}]`)!;
      new MutationObserver(() => place.textContent && spoken.push(name)).observe(place, { childList: true, characterData: true, subtree: true });
    }
  });
  const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  await begin();
  await expect.poll(spoken).toEqual(['trouble']);
  await page.click('[data-form=start] button');
  await expect.poll(spoken).toEqual(['trouble', 'trouble']);
  await page.click('[data-form=start] button');
  await expect.poll(() => app.told.filter(({ path }) => path === 'thread/news').length).toBeGreaterThan(5);
  expect(await spoken()).toEqual(['trouble', 'trouble', 'typing']);
});

it.each([[401, 'not_signed'], [410, 'expired']])('ends where an answer is refused with %i: what was said and what was not sent are gone', async (status, code) => {
  await openPage({ chat: { spans: OPEN(), hours: HOURS } }, { locale: 'ko' });
  app.said = [message('1', 'me', '제 주문은요?')];
  app.replies = { chats: [() => ({ status: 201, body: news({ next: 60 }) })], 'thread/news': [() => ({ body: news({ view: null, next: 60 }) })], 'thread/replies': [{ status: 422, body: { code: 'bad_input', error: '내용을 적어 주세요.' } }, { status, body: { code, error: '끝났습니다.' } }] };
  await begin();
  await page.waitForSelector('[data-live]:not([hidden])');
  await page.fill('[data-form=say] textarea', '제 계좌는요');
  await page.click('[data-form=say] button');
  await expect.poll(() => page.locator('[data-trouble]').innerText()).toBe('내용을 적어 주세요.');
  expect(await page.inputValue('[data-form=say] textarea')).toBe('제 계좌는요');
  await page.click('[data-form=say] button');
  await expect.poll(() => page.locator('[data-trouble]').innerText()).toBe(wordsOf('ko').chat.say.over);
  expect([await page.locator('[data-live]').isVisible(), await page.locator('[data-ways]').isVisible()]).toEqual([false, true]);
  expect([await page.locator('[data-log]').textContent(), await page.inputValue('[data-form=say] textarea'), await page.evaluate(() => sessionStorage.getItem('mendChat'))]).toEqual(['', '', '']);
});

it('ends where its customer is signed in no more: nothing of it is left for who begins the next', async () => {
  await openPage({ chat: { spans: OPEN(), hours: HOURS } }, { locale: 'ko' });
  app.said = [message('1', 'me', '제 주문은요?'), message('2', 'shop', '내일 도착합니다.')];
  app.replies = { chats: [() => ({ status: 201, body: news({ next: 0.3 }) })], 'thread/news': [{ status: 401, body: { code: 'not_signed', error: '로그아웃하셨습니다.' } }] };
  await begin();
  await expect.poll(() => page.locator('[data-trouble]').innerText()).toBe(wordsOf('ko').chat.say.over);
  expect(await page.evaluate(() => sessionStorage.getItem('mendChat'))).toBe('');
  expect(await page.inputValue('[data-form=start] [name=email]')).toBe('');
  app.said = [message('3', 'me', '다른 문의')];
  app.replies['thread/news'] = [() => ({ body: news({ view: null, next: 60 }) })];
  for (const [name, value] of [['name', '이도윤'], ['email', 'doyun@mail.example'], ['message', '다른 문의']] as const) await page.fill(`[data-form=start] [name=${name}]`, value);
  await page.click('[data-form=start] button');
  await page.waitForSelector('[data-live]:not([hidden])');
  expect(await page.locator('[data-log]').innerText()).not.toContain('내일');
});
