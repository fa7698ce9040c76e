import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { helpSample } from './help-sample.ts';
import { wordsOf } from './render-block.ts';
import { askedOf, context, open, page, shifts, store, withBrowser, type PageOptions } from './with-browser.ts';

// The chat's button in a page, the app behind it played by the test.

withBrowser();

const now = () => Math.floor(Date.now() / 1000);
const HOURS = { ko: '월–금 10:00–18:00', en: 'Mon–Fri 10:00–18:00' };
const OPEN = () => [[now() - 3600, now() + 3600]];
const LATER = () => [[now() + 86_400, now() + 90_000]];

interface Told { path: string; body: Record<string, any> }
let told: Told[];
let replies: Record<string, any[]>;
let said: object[];

const message = (id: string, who: string, text: string) => ({ id, who, name: null, at: new Date().toISOString(), elsewhere: false, passages: [{ text, quoted: false }], files: [] });
const news = (more: object = {}) => ({ token: `t${said.length}`, cursor: `c${said.length}`, next: 0.3, typing: false, view: { shop: 'Fieldcup', messages: said }, ...more });

/** Any page of the store but the help page, with the button alone; the shop serves the help page when it is asked for. */
async function openPage(talk: object, options: PageOptions = {}): Promise<void> {
  told = [];
  said = [];
  replies = {};
  const sample = helpSample();
  const data = { ...sample, settings: { ...(sample.settings as object), talk: { chat: null, phone: null, calls: null, ...talk } } };
  const settings = { page: { url: '/pages/help', handle: 'help' } };
  // The help page first, to keep what it is.
  await open({ store: data, ...options, others: [{ block: 'chat', id: 'Embed', settings }] });
  const help = store.page;
  await context.close();
  await open({ store: data, ...options, block: 'chat', id: 'Embed', settings, path: '/products/mug', pageType: 'product' });
  await page.route('**/pages/help', (route) => route.fulfill({ contentType: 'text/html', body: help }));
  await page.route('**/apps/mend/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/apps/mend/', '');
    const posted = route.request().postData() ?? '';
    told.push({ path, body: posted.startsWith('{') ? JSON.parse(posted) : Object.fromEntries([...posted.matchAll(/name="(\w+)"\r\n\r\n([^\r]*)/g)].map(([, key, value]) => [key!, value!])) });
    const own = replies[path] ?? [];
    const reply = own.length > 1 ? own.shift()! : own[0];
    const answer = typeof reply === 'function' ? reply() : reply;
    if (!answer) return route.abort();
    return route.fulfill({ status: answer.status ?? 200, contentType: 'application/json', body: JSON.stringify(answer.body) });
  });
}

const press = async () => {
  await page.click('.mend-chat__open');
  await page.waitForSelector('dialog[open] .mend-help.is-ready [data-codes], dialog[open]');
};
const findings = async () => (await new AxeBuilder({ page }).include('.mend-chat').analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
const ours = () => askedOf().filter((path) => !path.startsWith('/assets/') && path !== '/');
const begin = async () => {
  await press();
  await page.click('details[data-spans] summary');
  await page.fill('[data-form=start] [name=name]', '김하늘');
  await page.fill('[data-form=start] [name=email]', 'haneul@mail.example');
  await page.fill('[data-form=start] [name=message]', '문의드려요 <b>');
  await page.click('[data-form=start] button');
};

describe.each([['ko', 1280], ['ko', 360], ['en', 1280], ['ar', 390]] as const)('%s at %i', (locale, width) => {
  it('asks nothing before it is pressed, opens the help, chats, shows typing and takes an answer', async () => {
    await openPage({ chat: { spans: OPEN(), hours: HOURS }, phone: { number: '+82200000000', shown: '02-0000-0000', hours: HOURS }, calls: OPEN() }, { locale, width });
    const words = wordsOf(locale).chat;
    expect(await shifts()).toBe(0);
    expect(ours()).toEqual([]);
    expect(told).toEqual([]);
    expect(await findings()).toEqual([]);
    said = [message('1', 'me', '문의드려요 <b>')];
    replies = { chats: [() => ({ status: 201, body: news() })], 'thread/news': [() => ({ body: news({ view: null, typing: true }) }), () => { said = [message('1', 'me', '문의드려요 <b>'), message('2', 'shop', '곧 확인하겠습니다.')]; return { body: news() }; }, () => ({ body: news({ view: null, next: 60 }) })] };
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
    await expect.poll(() => told.filter(({ path }) => path === 'thread/news').at(-1)!.body).toMatchObject({ read: true, cursor: 'c2' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
    expect(await page.locator('[data-log]').innerText()).toContain('<b>');
    expect(told[0]).toMatchObject({ path: 'chats', body: { name: '김하늘', key: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
    expect(await findings()).toEqual([]);
    replies['thread/replies'] = [() => { said = [...said, message('3', 'me', '고맙습니다')]; return { status: 201, body: news({ next: 60 }) }; }];
    await page.fill('[data-form=say] textarea', '고맙습니다');
    await page.click('[data-form=say] button');
    await expect.poll(() => page.locator('[data-log] p').count()).toBe(3);
    expect(told.find(({ path }) => path === 'thread/replies')!.body).toMatchObject({ token: 't2', text: '고맙습니다' });
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
  replies = { chats: [{ status: 422, body: { code: 'not_possible', error: '지금은 채팅 운영 시간이 아닙니다.' } }] };
  await begin();
  await expect.poll(() => page.locator('[data-trouble]').innerText()).toBe('지금은 채팅 운영 시간이 아닙니다.');
  expect(await page.inputValue('[data-form=start] [name=message]')).toBe('문의드려요 <b>');
});

it('takes a wish to be called, once, with a window of the shop', async () => {
  const windows = [[now() - 7200, now() - 3600], ...LATER()];
  await openPage({ calls: windows }, { locale: 'ko' });
  replies = { 'chats/calls': [null, { status: 201, body: { number: 12 } }] };
  await press();
  await page.click('details[data-call] summary');
  expect(await page.locator('[data-from] option').count()).toBe(1);
  for (const [name, value] of [['name', '김하늘'], ['phone', '010-0000-1234'], ['message', '오늘 부탁드려요']] as const) await page.fill(`[data-form=call] [name=${name}]`, value);
  await page.click('[data-form=call] button');
  await expect.poll(() => page.locator('[data-trouble]').innerText()).toBe(wordsOf('ko').chat.say.offline);
  await page.click('[data-form=call] button');
  await expect.poll(() => page.locator('[data-called]').innerText()).toBe('전화 요청이 접수되었습니다. 접수번호 12');
  expect(told[0]!.body).toMatchObject({ phone: '010-0000-1234', from: String(windows[1]![0]) });
  expect(told[1]!.body['key']).toBe(told[0]!.body['key']);
});

it('does not read for whoever closed it, says that there is an answer, and goes on when it is opened', async () => {
  await openPage({ chat: { spans: OPEN(), hours: HOURS } }, { locale: 'ko' });
  said = [message('1', 'me', '네')];
  replies = { chats: [() => ({ status: 201, body: news({ next: 1 }) })], 'thread/news': [() => { said = [message('1', 'me', '네'), message('2', 'shop', '안녕하세요')]; return { body: news({ next: 60 }) }; }] };
  await begin();
  await page.waitForSelector('[data-live]:not([hidden])');
  await page.keyboard.press('Escape');
  await page.locator('.mend-chat__open span').waitFor({ state: 'visible' });
  expect(told.at(-1)!.body['read']).toBe(false);
  await press();
  await page.getByText('안녕하세요').waitFor();
  await expect.poll(() => told.at(-1)!.body).toMatchObject({ read: true, cursor: 'c2' });
  // On the next page it goes on, too: only the button stands there, and says so.
  await page.reload();
  await page.locator('.mend-chat__open span').waitFor({ state: 'visible' });
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

it.each([[401, 'not_signed'], [410, 'expired']])('ends where an answer is refused with %i: what was said and what was not sent are gone', async (status, code) => {
  await openPage({ chat: { spans: OPEN(), hours: HOURS } }, { locale: 'ko' });
  said = [message('1', 'me', '제 주문은요?')];
  replies = { chats: [() => ({ status: 201, body: news({ next: 60 }) })], 'thread/news': [() => ({ body: news({ view: null, next: 60 }) })], 'thread/replies': [{ status: 422, body: { code: 'bad_input', error: '내용을 적어 주세요.' } }, { status, body: { code, error: '끝났습니다.' } }] };
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
  said = [message('1', 'me', '제 주문은요?'), message('2', 'shop', '내일 도착합니다.')];
  replies = { chats: [() => ({ status: 201, body: news({ next: 0.3 }) })], 'thread/news': [{ status: 401, body: { code: 'not_signed', error: '로그아웃하셨습니다.' } }] };
  await begin();
  await expect.poll(() => page.locator('[data-trouble]').innerText()).toBe(wordsOf('ko').chat.say.over);
  expect(await page.evaluate(() => sessionStorage.getItem('mendChat'))).toBe('');
  expect(await page.inputValue('[data-form=start] [name=email]')).toBe('');
  said = [message('3', 'me', '다른 문의')];
  replies['thread/news'] = [() => ({ body: news({ view: null, next: 60 }) })];
  for (const [name, value] of [['name', '이도윤'], ['email', 'doyun@mail.example'], ['message', '다른 문의']] as const) await page.fill(`[data-form=start] [name=${name}]`, value);
  await page.click('[data-form=start] button');
  await page.waitForSelector('[data-live]:not([hidden])');
  expect(await page.locator('[data-log]').innerText()).not.toContain('내일');
});
