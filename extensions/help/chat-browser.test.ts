import { describe, expect, it } from 'vitest';
import { app, begin, findings, HOURS, LATER, message, news, now, OPEN, openPage, ours, press } from './chat-scene.ts';
import { wordsOf } from './render-block.ts';
import { context, page, shifts, withBrowser } from './with-browser.ts';

// The chat's button in a page, the app behind it played by the test: what it opens.

withBrowser();

describe.each([['ko', 1280], ['ko', 360], ['en', 1280], ['ar', 390]] as const)('%s at %i', (locale, width) => {
  it('asks nothing before it is pressed, opens the help, chats, shows typing and takes an answer', async () => {
    await openPage({ chat: { spans: OPEN(), hours: HOURS }, phone: { number: '+82200000000', shown: '02-0000-0000', hours: HOURS }, calls: OPEN() }, { locale, width });
    const words = wordsOf(locale).chat;
    expect(await shifts()).toBe(0);
    expect(ours()).toEqual([]);
    expect(app.told).toEqual([]);
    expect(await findings()).toEqual([]);
    app.said = [message('1', 'me', '문의드려요 <b>')];
    app.replies = { chats: [() => ({ status: 201, body: news() })], 'thread/news': [() => ({ body: news({ view: null, typing: true }) }), () => { app.said = [message('1', 'me', '문의드려요 <b>'), message('2', 'shop', '곧 확인하겠습니다.')]; return { body: news() }; }, () => ({ body: news({ view: null, next: 60 }) })] };
    await press();
    await page.waitForSelector('dialog .mend-help.is-ready .mend-help__section, dialog .mend-help.is-ready details');
    expect(await findings()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    if (width === 360) expect(await page.locator('dialog').boundingBox()).toMatchObject({ x: 0, y: 0, width: 360, height: 900 });
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('mend-chat__open');
    await begin();
    await expect.poll(() => page.locator('[data-typing]').innerText()).toBe(words.say.typing);
    await page.getByText('곧 확인하겠습니다.').waitFor();
    await expect.poll(() => app.told.filter(({ path }) => path === 'thread/news').at(-1)!.body).toMatchObject({ read: true, cursor: 'c2' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
    expect(await page.locator('[data-log]').innerText()).toContain('<b>');
    expect(app.told[0]).toMatchObject({ path: 'chats', body: { name: '김하늘', key: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
    expect(await findings()).toEqual([]);
    app.replies['thread/replies'] = [() => { app.said = [...app.said, message('3', 'me', '고맙습니다')]; return { status: 201, body: news({ next: 60 }) }; }];
    await page.fill('[data-form=say] textarea', '고맙습니다');
    await page.click('[data-form=say] button');
    await expect.poll(() => page.locator('[data-log] p').count()).toBe(3);
    expect(app.told.find(({ path }) => path === 'thread/replies')!.body).toMatchObject({ token: 't2', text: '고맙습니다' });
    expect(await page.inputValue('[data-form=say] textarea')).toBe('');
  });
});

it('shows the hours and the form outside them, and the server has the last word', async () => {
  await openPage({ chat: { spans: LATER(), hours: HOURS } }, { locale: 'ko' });
  await press();
  expect(await page.locator('[data-shut]').innerText()).toContain(HOURS.ko);
  expect(await page.locator('[data-next]').innerText()).toMatch(/다음 채팅 시작: .*\d/);
  expect(await page.locator('details[data-spans]').isVisible()).toBe(false);
  await page.waitForSelector('dialog form[data-script]');
  await context.close();
  await openPage({ chat: { spans: OPEN(), hours: HOURS } }, { locale: 'ko' });
  app.replies = { chats: [{ status: 422, body: { code: 'not_possible', error: '지금은 채팅 운영 시간이 아닙니다.' } }] };
  await begin();
  await expect.poll(() => page.locator('[data-trouble]').innerText()).toBe('지금은 채팅 운영 시간이 아닙니다.');
  expect(await page.inputValue('[data-form=start] [name=message]')).toBe('문의드려요 <b>');
});

it('takes a wish to be called, once, with a window of the shop', async () => {
  const windows = [[now() - 7200, now() - 3600], ...LATER()];
  await openPage({ calls: windows }, { locale: 'ko' });
  app.replies = { 'chats/calls': [null, { status: 201, body: { number: 12 } }] };
  await press();
  await page.click('details[data-call] summary');
  expect(await page.locator('[data-from] option').count()).toBe(1);
  for (const [name, value] of [['name', '김하늘'], ['phone', '010-0000-1234'], ['message', '오늘 부탁드려요']] as const) await page.fill(`[data-form=call] [name=${name}]`, value);
  await page.click('[data-form=call] button');
  await expect.poll(() => page.locator('[data-trouble]').innerText()).toBe(wordsOf('ko').chat.say.offline);
  await page.click('[data-form=call] button');
  await expect.poll(() => page.locator('[data-called]').innerText()).toBe('전화 요청이 접수되었습니다. 접수번호 12');
  expect(app.told[0]!.body).toMatchObject({ phone: '010-0000-1234', from: String(windows[1]![0]) });
  expect(app.told[1]!.body['key']).toBe(app.told[0]!.body['key']);
});

it.each([[['order', 'figures', 'faq', 'help'], 1, 1], [['order', 'figures', 'faq', 'ask'], 0, 1], [['order', 'ask', 'help'], 1, 2]])('takes of a help page that has %j the centres (%i) and forms (%i), and nothing else', async (blocks, centres, forms) => {
  await openPage({}, { locale: 'ko', others: [{ block: 'order', id: 'Here' }] }, blocks);
  await press();
  await page.waitForSelector('dialog .mend-help.is-ready form[data-script]');
  expect(await page.locator('dialog [data-find]').count()).toBe(centres);
  expect(await page.locator('dialog').locator('.mend-order, .mend-figures, .mend-faq, noscript').count()).toBe(0);
  expect(await page.locator('dialog > .mend-help').count()).toBe(1 + forms);
  expect(await page.locator('.mend-order [data-view=find]').isVisible()).toBe(true);
  await page.locator('dialog form[data-script] [name=message]').last().fill('환불은 어떻게 하나요');
  await page.locator('dialog form.is-live [data-suggested] a').first().waitFor();
});

it('is a link to the help page without a script, and where that page cannot be read', async () => {
  await openPage({}, { locale: 'en', javaScriptEnabled: false });
  expect(await page.getAttribute('.mend-chat__open', 'href')).toBe('/pages/help');
  await context.close();
  await openPage({}, { locale: 'en' });
  await page.unroute('**/pages/help');
  await page.route('**/pages/help', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<p>gone' }));
  await page.click('.mend-chat__open');
  await page.waitForURL('**/pages/help');
});
